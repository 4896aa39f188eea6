/* requires: hpp_long_sign; includes: none */
/* PyLong_AsLongLongAndOverflow: *overflow is -1, 0 or 1; out of range the result is -1. */
static inline long long hpp_long_as_long_long_and_overflow(HPyContext *ctx, HPy o, int *overflow)
{
    *overflow = 0;
    HPy n = HPy_Index(ctx, o);
    if (HPy_IsNull(n))
        return -1;
    long long v = HPyLong_AsLongLong(ctx, n);
    if (v == -1 && HPyErr_Occurred(ctx) && HPyErr_ExceptionMatches(ctx, ctx->h_OverflowError)) {
        HPyErr_Clear(ctx);
        *overflow = hpp_long_sign(ctx, n);
    }
    HPy_Close(ctx, n);
    return v;
}
