/* hpp_arg_bool: The format unit p. */
static inline int hpp_arg_bool(HPyContext *ctx, HPy o, void *out)
{
    int truth;
    if (HPy_IsNull(o))
        return 1;
    truth = HPy_IsTrue(ctx, o);
    if (truth < 0)
        return 0;
    *(int *)out = truth > 0;
    return 1;
}
