/* requires: hpp_long_sign; includes: none */
/* Whether an int has this sign: 1, 0, or -1 with TypeError. */
static inline int hpp_long_has_sign(HPyContext *ctx, HPy o, int sign)
{
    if (!HPy_TypeCheck(ctx, o, ctx->h_LongType)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "expected int");
        return -1;
    }
    return hpp_long_sign(ctx, o) == sign;
}
