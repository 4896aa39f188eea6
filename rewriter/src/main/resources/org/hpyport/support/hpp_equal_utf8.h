/* hpp_equal_utf8: PyUnicode_EqualToUTF8.
   requires: hpp_equal_utf8_size
   includes: string.h */
static inline int hpp_equal_utf8(HPyContext *ctx, HPy text, const char *s)
{
    return hpp_equal_utf8_size(ctx, text, s, (HPy_ssize_t)strlen(s));
}
