/* hpp_slice: slice(lo, hi).
   requires: hpp_slice_new */
static inline HPy hpp_slice(HPyContext *ctx, HPy_ssize_t lo, HPy_ssize_t hi)
{
    HPy s = HPy_NULL, a = HPyLong_FromSsize_t(ctx, lo), b = HPyLong_FromSsize_t(ctx, hi);
    if (!HPy_IsNull(a) && !HPy_IsNull(b))
        s = hpp_slice_new(ctx, a, b, HPy_NULL);
    HPy_Close(ctx, a);
    HPy_Close(ctx, b);
    return s;
}
