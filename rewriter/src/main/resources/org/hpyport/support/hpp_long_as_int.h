/* requires: none; includes: <limits.h> */
/* PyLong_AsInt: OverflowError outside of int; -1 on failure, as for the value -1. */
static inline int hpp_long_as_int(HPyContext *ctx, HPy o)
{
    long v = HPyLong_AsLong(ctx, o);
    if (v > INT_MAX || v < INT_MIN) {
        HPyErr_SetString(ctx, ctx->h_OverflowError, "Python int too large to convert to C int");
        return -1;
    }
    return (int)v;
}
