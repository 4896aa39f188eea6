/* hpp_truth: The truth of a result, which is closed: 1, 0, or -1 with an exception. */
static inline int hpp_truth(HPyContext *ctx, HPy result)
{
    int truth;
    if (HPy_IsNull(result))
        return -1;
    truth = HPy_IsTrue(ctx, result);
    HPy_Close(ctx, result);
    return truth;
}
