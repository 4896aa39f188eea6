/* requires: none; includes: none */
/* Closes a float and gives its value, or -1.0 with an exception (also for a null handle). */
static inline double hpp_double_result(HPyContext *ctx, HPy result)
{
    if (HPy_IsNull(result))
        return -1.0;
    double value = HPyFloat_AsDouble(ctx, result);
    HPy_Close(ctx, result);
    return value;
}
