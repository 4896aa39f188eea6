/* requires: none; includes: none */
/* PyLong_FromDouble: the integer part; OverflowError for infinity, ValueError for NaN. */
static inline HPy hpp_long_from_double(HPyContext *ctx, double v)
{
    HPy f = HPyFloat_FromDouble(ctx, v);
    if (HPy_IsNull(f))
        return HPy_NULL;
    HPy r = HPy_Long(ctx, f);
    HPy_Close(ctx, f);
    return r;
}
