/* hpp_decode: PyUnicode_Decode; NULL stands for utf-8 and strict. */
static inline HPy hpp_decode(HPyContext *ctx, const char *s, HPy_ssize_t n, const char *encoding,
                             const char *errors)
{
    HPy text, bytes = HPyBytes_FromStringAndSize(ctx, s, n);
    if (HPy_IsNull(bytes))
        return HPy_NULL;
    text = HPyUnicode_FromEncodedObject(ctx, bytes, encoding ? encoding : "utf-8",
                                        errors ? errors : "strict");
    HPy_Close(ctx, bytes);
    return text;
}
