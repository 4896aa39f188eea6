/* hpp_is_ascii: PyUnicode_IS_ASCII.
   requires: hpp_method0 hpp_truth */
static inline int hpp_is_ascii(HPyContext *ctx, HPy text)
{
    return hpp_truth(ctx, hpp_method0(ctx, text, "isascii")) > 0;
}
