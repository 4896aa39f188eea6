/* requires: none; includes: none */
/* PyUnicode_MAX_CHAR_VALUE: 0x7f, 0xff, 0xffff or 0x10ffff; reads the whole text. */
static inline HPy_UCS4 hpp_max_char(HPyContext *ctx, HPy text)
{
    HPy_ssize_t n = HPy_Length(ctx, text);
    HPy_UCS4 most = 0x7F;
    for (HPy_ssize_t i = 0; i < n; i++) {
        HPy_UCS4 c = HPyUnicode_ReadChar(ctx, text, i);
        HPy_UCS4 limit = c < 0x80 ? 0x7F : c < 0x100 ? 0xFF : c < 0x10000 ? 0xFFFF : 0x10FFFF;
        if (limit > most)
            most = limit;
    }
    return most;
}
