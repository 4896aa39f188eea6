/* hpp_compare_zero: -1, 0 or 1 as the number is less than, equal to or greater than 0; -2 with an exception. */
static inline int hpp_compare_zero(HPyContext *ctx, HPy o)
{
    int less, more;
    HPy zero = HPyLong_FromLong(ctx, 0);
    if (HPy_IsNull(zero))
        return -2;
    less = HPy_RichCompareBool(ctx, o, zero, HPy_LT);
    more = less == 0 ? HPy_RichCompareBool(ctx, o, zero, HPy_GT) : 0;
    HPy_Close(ctx, zero);
    return less < 0 || more < 0 ? -2 : more - less;
}
