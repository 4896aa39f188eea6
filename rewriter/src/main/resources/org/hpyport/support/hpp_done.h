/* requires: none; includes: none */
/* Closes a result that only tells success: 0, or -1 for a null handle. */
static inline int hpp_done(HPyContext *ctx, HPy result)
{
    if (HPy_IsNull(result))
        return -1;
    HPy_Close(ctx, result);
    return 0;
}
