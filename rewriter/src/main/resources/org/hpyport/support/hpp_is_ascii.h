/* requires: hpp_text_test; includes: none */
/* PyUnicode_IS_ASCII: 1 or 0. */
static inline int hpp_is_ascii(HPyContext *ctx, HPy text)
{
    int r = hpp_text_test(ctx, HPy_Dup(ctx, text), "isascii");
    if (r < 0)
        HPyErr_Clear(ctx);
    return r > 0;
}
