/* requires: none; includes: none */
/* Closes a result and gives its truth: 1, 0, or -1 with an exception (also for a null handle). */
static inline int hpp_truth(HPyContext *ctx, HPy result)
{
    if (HPy_IsNull(result))
        return -1;
    int truth = HPy_IsTrue(ctx, result);
    HPy_Close(ctx, result);
    return truth;
}
