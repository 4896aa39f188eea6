/* requires: hpp_all_ascii; includes: none */
/*
 * PyUnicode_FromStringAndSize: strict UTF-8 of n bytes. NULL gives the empty string if n is 0;
 * SystemError for NULL with another size, which the C API has deprecated, and for a negative size.
 */
static inline HPy hpp_str(HPyContext *ctx, const char *utf8, HPy_ssize_t n)
{
    if (n < 0 || (utf8 == NULL && n > 0)) {
        HPyErr_SetString(ctx, ctx->h_SystemError, "bad size or text of a new string");
        return HPy_NULL;
    }
    if (utf8 != NULL && hpp_all_ascii(utf8, n))
        return HPyUnicode_DecodeASCII(ctx, utf8, n, "strict");
    HPy b = HPyBytes_FromStringAndSize(ctx, utf8 != NULL ? utf8 : "", n);
    if (HPy_IsNull(b))
        return HPy_NULL;
    HPy s = HPyUnicode_FromEncodedObject(ctx, b, "utf-8", "strict");
    HPy_Close(ctx, b);
    return s;
}
