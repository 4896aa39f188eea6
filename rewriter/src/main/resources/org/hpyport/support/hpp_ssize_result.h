/* requires: none; includes: none */
/* Closes an int object and gives its value, or -1 with an exception (also for a null handle). */
static inline HPy_ssize_t hpp_ssize_result(HPyContext *ctx, HPy result)
{
    if (HPy_IsNull(result))
        return -1;
    HPy_ssize_t value = HPyLong_AsSsize_t(ctx, result);
    HPy_Close(ctx, result);
    return value;
}
