/* hpp_long_is_positive: PyLong_IsPositive.
   requires: hpp_compare_zero */
static inline int hpp_long_is_positive(HPyContext *ctx, HPy o)
{
    int sign = hpp_compare_zero(ctx, o);
    return sign == -2 ? -1 : sign > 0;
}
