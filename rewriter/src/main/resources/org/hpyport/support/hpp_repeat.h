/* hpp_repeat: o * n. */
static inline HPy hpp_repeat(HPyContext *ctx, HPy o, HPy_ssize_t n)
{
    HPy r, count = HPyLong_FromSsize_t(ctx, n);
    if (HPy_IsNull(count))
        return HPy_NULL;
    r = HPy_Multiply(ctx, o, count);
    HPy_Close(ctx, count);
    return r;
}
