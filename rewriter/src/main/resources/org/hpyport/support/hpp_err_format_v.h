/* requires: none; includes: <stdarg.h> */
/* PyErr_FormatV with the conversions of HPyErr_Format: sets the exception, null. */
static inline HPy hpp_err_format_v(HPyContext *ctx, HPy exception, const char *format,
                                   va_list arguments)
{
    HPy s = HPyUnicode_FromFormatV(ctx, format, arguments);
    if (!HPy_IsNull(s)) {
        HPyErr_SetObject(ctx, exception, s);
        HPy_Close(ctx, s);
    }
    return HPy_NULL;
}
