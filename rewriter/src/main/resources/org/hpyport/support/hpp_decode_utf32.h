/* hpp_decode_utf32: PyUnicode_DecodeUTF32. The byte order found is not written back.
   requires: hpp_decode */
static inline HPy hpp_decode_utf32(HPyContext *ctx, const char *s, HPy_ssize_t n,
                                   const char *errors, const int *order)
{
    const char *name = order == NULL || *order == 0 ? "utf-32"
                       : *order < 0 ? "utf-32-le" : "utf-32-be";
    return hpp_decode(ctx, s, n, name, errors);
}
