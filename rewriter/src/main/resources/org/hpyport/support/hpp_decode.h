/* requires: hpp_all_ascii, hpp_bad_internal_call; includes: <string.h> */
/* PyUnicode_Decode of n bytes: NULL stands for "utf-8" and "strict". */
static inline HPy hpp_decode(HPyContext *ctx, const char *data, HPy_ssize_t n, const char *encoding,
                             const char *errors)
{
    if (n < 0 || (data == NULL && n > 0)) {
        hpp_bad_internal_call(ctx);
        return HPy_NULL;
    }
    if ((encoding == NULL || strcmp(encoding, "utf-8") == 0) && data != NULL && hpp_all_ascii(data, n))
        return HPyUnicode_DecodeASCII(ctx, data, n, "strict");
    HPy b = HPyBytes_FromStringAndSize(ctx, data != NULL ? data : "", n);
    if (HPy_IsNull(b))
        return HPy_NULL;
    HPy s = HPyUnicode_FromEncodedObject(ctx, b, encoding != NULL ? encoding : "utf-8",
                                         errors != NULL ? errors : "strict");
    HPy_Close(ctx, b);
    return s;
}
