/* requires: hpp_long_has_sign; includes: none */
/* PyLong_IsZero: 1, 0, or -1 with TypeError. */
static inline int hpp_long_is_zero(HPyContext *ctx, HPy o)
{
    return hpp_long_has_sign(ctx, o, 0);
}
