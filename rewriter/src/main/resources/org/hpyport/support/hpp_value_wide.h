/* requires: hpp_values; includes: <stdarg.h>, <wchar.h> */
/* The unit "u" with and without "#": a str of wide characters, None for NULL. */
static inline HPy hpp_value_wide(HPyContext *ctx, hpp_values *values, int quiet)
{
    const wchar_t *text = va_arg(values->arguments, const wchar_t *);
    HPy_ssize_t n = -1;
    if (*values->format == '#') {
        values->format++;
        n = va_arg(values->arguments, HPy_ssize_t);
    }
    if (quiet)
        return HPy_NULL;
    return text == NULL ? HPy_Dup(ctx, ctx->h_None) : HPyUnicode_FromWideChar(ctx, text, n);
}
