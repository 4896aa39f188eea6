/* hpp_overflow_sign: After a conversion gave -1: 1 or -1 if the number was too large or too small, whose
   exception is dropped; else 0.
   requires: hpp_compare_zero */
static inline int hpp_overflow_sign(HPyContext *ctx, HPy o)
{
    int sign;
    HPy index;
    if (!HPyErr_Occurred(ctx) || !HPyErr_ExceptionMatches(ctx, ctx->h_OverflowError))
        return 0;
    HPyErr_Clear(ctx);
    index = HPy_Index(ctx, o);
    if (HPy_IsNull(index))
        return 0;
    sign = hpp_compare_zero(ctx, index);
    HPy_Close(ctx, index);
    return sign;
}
