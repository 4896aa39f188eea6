/* requires: none; includes: none */
/* PyUnicode_Compare: -1, 0 or 1 by code points; -1 with TypeError for what is not a str. */
static inline int hpp_text_compare(HPyContext *ctx, HPy a, HPy b)
{
    if (!HPyUnicode_Check(ctx, a) || !HPyUnicode_Check(ctx, b)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "Can't compare what is not a str");
        return -1;
    }
    HPy_ssize_t n = HPy_Length(ctx, a), m = HPy_Length(ctx, b);
    for (HPy_ssize_t i = 0; i < n && i < m; i++) {
        HPy_UCS4 c = HPyUnicode_ReadChar(ctx, a, i), d = HPyUnicode_ReadChar(ctx, b, i);
        if (c != d)
            return c < d ? -1 : 1;
    }
    return n < m ? -1 : n > m;
}
