/* requires: hpp_text_test; includes: none */
/* PyUnicode_IsIdentifier: 1, 0, or -1 with an exception. */
static inline int hpp_is_identifier(HPyContext *ctx, HPy text)
{
    return hpp_text_test(ctx, HPy_Dup(ctx, text), "isidentifier");
}
