/* requires: hpp_text_utf8, hpp_utf8_most; includes: none */
/* PyUnicode_MAX_CHAR_VALUE: 0x7f, 0xff, 0xffff or 0x10ffff; reads the whole text. */
static inline HPy_UCS4 hpp_max_char(HPyContext *ctx, HPy text)
{
    HPy_ssize_t n;
    const char *utf8 = hpp_text_utf8(ctx, text, &n);
    if (utf8 != NULL)
        return hpp_utf8_most(utf8, n);
    HPy_UCS4 most = 0xFFFF; /* it holds surrogates */
    n = HPy_Length(ctx, text);
    for (HPy_ssize_t i = 0; i < n && most == 0xFFFF; i++)
        most = HPyUnicode_ReadChar(ctx, text, i) > 0xFFFF ? 0x10FFFF : 0xFFFF;
    return most;
}
