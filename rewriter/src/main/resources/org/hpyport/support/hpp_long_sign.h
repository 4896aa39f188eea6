/* requires: hpp_rich_compare_bool; includes: none */
/* _PyLong_Sign: -1, 0 or 1. */
static inline int hpp_long_sign(HPyContext *ctx, HPy o)
{
    HPy zero = HPyLong_FromLong(ctx, 0);
    if (HPy_IsNull(zero)) {
        HPyErr_Clear(ctx);
        return 0;
    }
    int less = hpp_rich_compare_bool(ctx, o, zero, HPy_LT);
    int greater = less == 0 ? hpp_rich_compare_bool(ctx, o, zero, HPy_GT) : 0;
    HPy_Close(ctx, zero);
    if (less < 0 || greater < 0) {
        HPyErr_Clear(ctx);
        return 0;
    }
    return greater - less;
}
