/* requires: none; includes: none */
/* slice(lo, hi) */
static inline HPy hpp_slice(HPyContext *ctx, HPy_ssize_t lo, HPy_ssize_t hi)
{
    HPy a[2] = {HPyLong_FromSsize_t(ctx, lo), HPyLong_FromSsize_t(ctx, hi)};
    HPy s = HPy_NULL;
    if (!HPy_IsNull(a[0]) && !HPy_IsNull(a[1]))
        s = HPy_Call(ctx, ctx->h_SliceType, a, 2, HPy_NULL);
    HPy_Close(ctx, a[0]);
    HPy_Close(ctx, a[1]);
    return s;
}
