/* requires: none; includes: <string.h> */
/* PyUnicode_EqualToUTF8AndSize: 1 or 0, also for what has no UTF-8. */
static inline int hpp_equal_utf8_size(HPyContext *ctx, HPy text, const char *utf8, HPy_ssize_t n)
{
    HPy_ssize_t size = 0;
    const char *data = HPyUnicode_AsUTF8AndSize(ctx, text, &size);
    if (data == NULL) {
        HPyErr_Clear(ctx);
        return 0;
    }
    return size == n && memcmp(data, utf8, (size_t)n) == 0;
}
