/* hpp_compare_ascii: PyUnicode_CompareWithASCIIString: the C string is read as Latin-1. */
static inline int hpp_compare_ascii(HPyContext *ctx, HPy text, const char *s)
{
    HPy_ssize_t i, n = HPy_Length(ctx, text);
    for (i = 0; i < n && s[i] != '\0'; i++) {
        HPy_UCS4 c = HPyUnicode_ReadChar(ctx, text, i);
        if (c != (unsigned char)s[i])
            return c < (unsigned char)s[i] ? -1 : 1;
    }
    return i < n ? 1 : s[i] != '\0' ? -1 : 0;
}
