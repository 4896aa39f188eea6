/* hpp_err_format_v: PyErr_FormatV, with the conversions of HPyUnicode_FromFormatV.
   includes: stdarg.h */
static inline HPy hpp_err_format_v(HPyContext *ctx, HPy exception, const char *format, va_list args)
{
    HPy text = HPyUnicode_FromFormatV(ctx, format, args);
    if (!HPy_IsNull(text)) {
        HPyErr_SetObject(ctx, exception, text);
        HPy_Close(ctx, text);
    }
    return HPy_NULL;
}
