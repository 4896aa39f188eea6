/* requires: hpp_long_has_sign; includes: none */
/* PyLong_IsPositive: 1, 0, or -1 with TypeError. */
static inline int hpp_long_is_positive(HPyContext *ctx, HPy o)
{
    return hpp_long_has_sign(ctx, o, 1);
}
