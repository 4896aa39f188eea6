/* hpp_is_identifier: PyUnicode_IsIdentifier.
   requires: hpp_method0 hpp_truth */
static inline int hpp_is_identifier(HPyContext *ctx, HPy text)
{
    return hpp_truth(ctx, hpp_method0(ctx, text, "isidentifier"));
}
