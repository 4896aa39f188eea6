/* requires: none; includes: <stdarg.h> */
/* PyErr_WarnFormat with the conversions of HPyErr_Format: 0, or -1 if it became an exception. */
static inline int hpp_warn_format(HPyContext *ctx, HPy category, HPy_ssize_t level,
                                  const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    HPy s = HPyUnicode_FromFormatV(ctx, format, arguments);
    va_end(arguments);
    const char *text = HPy_IsNull(s) ? NULL : HPyUnicode_AsUTF8AndSize(ctx, s, NULL);
    int r = text == NULL ? -1 : HPyErr_WarnEx(ctx, category, text, level);
    HPy_Close(ctx, s);
    return r;
}
