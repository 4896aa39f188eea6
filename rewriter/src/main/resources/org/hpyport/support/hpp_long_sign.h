/* hpp_long_sign: _PyLong_Sign.
   requires: hpp_compare_zero */
static inline int hpp_long_sign(HPyContext *ctx, HPy o)
{
    return hpp_compare_zero(ctx, o);
}
