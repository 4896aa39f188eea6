/* hpp_equal_utf8_size: PyUnicode_EqualToUTF8AndSize.
   includes: string.h */
static inline int hpp_equal_utf8_size(HPyContext *ctx, HPy text, const char *s, HPy_ssize_t size)
{
    HPy_ssize_t n;
    const char *own = HPyUnicode_AsUTF8AndSize(ctx, text, &n);
    if (own == NULL) {
        HPyErr_Clear(ctx);
        return 0;
    }
    return n == size && memcmp(own, s, (size_t)n) == 0;
}
