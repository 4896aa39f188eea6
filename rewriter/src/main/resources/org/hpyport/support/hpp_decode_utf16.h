/* hpp_decode_utf16: PyUnicode_DecodeUTF16. The byte order found is not written back.
   requires: hpp_decode */
static inline HPy hpp_decode_utf16(HPyContext *ctx, const char *s, HPy_ssize_t n,
                                   const char *errors, const int *order)
{
    const char *name = order == NULL || *order == 0 ? "utf-16"
                       : *order < 0 ? "utf-16-le" : "utf-16-be";
    return hpp_decode(ctx, s, n, name, errors);
}
