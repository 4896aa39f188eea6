/* hpp_text_compare: PyUnicode_Compare. */
static inline int hpp_text_compare(HPyContext *ctx, HPy a, HPy b)
{
    int r = HPy_RichCompareBool(ctx, a, b, HPy_EQ);
    if (r != 0)
        return r > 0 ? 0 : -1;
    r = HPy_RichCompareBool(ctx, a, b, HPy_LT);
    return r == 0 ? 1 : -1;
}
