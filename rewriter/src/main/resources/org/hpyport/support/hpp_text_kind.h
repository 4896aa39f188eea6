/* requires: hpp_max_char; includes: none */
/* PyUnicode_KIND: 1, 2 or 4, the bytes that the widest character needs; reads the whole text. */
static inline int hpp_text_kind(HPyContext *ctx, HPy text)
{
    HPy_UCS4 most = hpp_max_char(ctx, text);
    return most < 0x100 ? 1 : most < 0x10000 ? 2 : 4;
}
