/* requires: hpp_max_char; includes: none */
/* PyUnicode_IS_ASCII: 1 or 0; reads the whole text. */
static inline int hpp_is_ascii(HPyContext *ctx, HPy text)
{
    return hpp_max_char(ctx, text) == 0x7F;
}
