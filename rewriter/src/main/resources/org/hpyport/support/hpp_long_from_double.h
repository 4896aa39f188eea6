/* hpp_long_from_double: PyLong_FromDouble. */
static inline HPy hpp_long_from_double(HPyContext *ctx, double d)
{
    HPy r, f = HPyFloat_FromDouble(ctx, d);
    if (HPy_IsNull(f))
        return HPy_NULL;
    r = HPy_Long(ctx, f);
    HPy_Close(ctx, f);
    return r;
}
