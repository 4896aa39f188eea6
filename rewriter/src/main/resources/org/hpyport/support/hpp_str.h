/* hpp_str: PyUnicode_FromStringAndSize from UTF-8. */
static inline HPy hpp_str(HPyContext *ctx, const char *utf8, HPy_ssize_t n)
{
    HPy text, bytes = HPyBytes_FromStringAndSize(ctx, utf8 ? utf8 : "", utf8 ? n : 0);
    if (HPy_IsNull(bytes))
        return HPy_NULL;
    text = HPyUnicode_FromEncodedObject(ctx, bytes, "utf-8", "strict");
    HPy_Close(ctx, bytes);
    return text;
}
