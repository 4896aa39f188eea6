/* hpp_long_as_int: PyLong_AsInt: OverflowError outside of int.
   includes: limits.h */
static inline int hpp_long_as_int(HPyContext *ctx, HPy o)
{
    long value = HPyLong_AsLong(ctx, o);
    if (value > INT_MAX || value < INT_MIN) {
        HPyErr_SetString(ctx, ctx->h_OverflowError, "Python int too large to convert to C int");
        return -1;
    }
    return (int)value;
}
