/* hpp_warn_format: PyErr_WarnFormat, with the conversions of HPyUnicode_FromFormatV.
   includes: stdarg.h */
static inline int hpp_warn_format(HPyContext *ctx, HPy category, HPy_ssize_t level,
                                  const char *format, ...)
{
    va_list args;
    HPy text;
    const char *s;
    int r = -1;
    va_start(args, format);
    text = HPyUnicode_FromFormatV(ctx, format, args);
    va_end(args);
    if (HPy_IsNull(text))
        return -1;
    s = HPyUnicode_AsUTF8AndSize(ctx, text, NULL);
    if (s != NULL)
        r = HPyErr_WarnEx(ctx, category, s, level);
    HPy_Close(ctx, text);
    return r;
}
