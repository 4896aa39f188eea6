/* hpp_bytes_from_format_v: PyBytes_FromFormatV, with the conversions of HPyUnicode_FromFormatV; arguments of %s must be
   UTF-8.
   includes: stdarg.h */
static inline HPy hpp_bytes_from_format_v(HPyContext *ctx, const char *format, va_list args)
{
    HPy bytes, text = HPyUnicode_FromFormatV(ctx, format, args);
    if (HPy_IsNull(text))
        return HPy_NULL;
    bytes = HPyUnicode_AsUTF8String(ctx, text);
    HPy_Close(ctx, text);
    return bytes;
}
