/* requires: hpp_equal_utf8_size; includes: <string.h> */
/* PyUnicode_EqualToUTF8: 1 or 0. */
static inline int hpp_equal_utf8(HPyContext *ctx, HPy text, const char *utf8)
{
    return hpp_equal_utf8_size(ctx, text, utf8, (HPy_ssize_t)strlen(utf8));
}
