/* hpp_done: Drops a result that only matters for whether there is one: 0, or -1 if it is null. */
static inline int hpp_done(HPyContext *ctx, HPy result)
{
    if (HPy_IsNull(result))
        return -1;
    HPy_Close(ctx, result);
    return 0;
}
