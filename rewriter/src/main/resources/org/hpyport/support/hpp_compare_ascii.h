/* requires: none; includes: none */
/* PyUnicode_CompareWithASCIIString: -1, 0 or 1 by code points; never fails. */
static inline int hpp_compare_ascii(HPyContext *ctx, HPy text, const char *ascii)
{
    HPy_ssize_t n = HPy_Length(ctx, text);
    if (n < 0) {
        HPyErr_Clear(ctx);
        return -1;
    }
    for (HPy_ssize_t i = 0;; i++) {
        HPy_UCS4 c = i < n ? HPyUnicode_ReadChar(ctx, text, i) : 0;
        HPy_UCS4 d = (unsigned char)ascii[i];
        if (i >= n)
            return d == 0 ? 0 : -1;
        if (d == 0 || c != d)
            return d == 0 || c > d ? 1 : -1;
    }
}
