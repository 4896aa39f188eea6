/* requires: hpp_str, hpp_values; includes: <stdarg.h>, <stdint.h>, <string.h> */
/* The units "s z U y" with and without "#": text or bytes, None for NULL. */
static inline HPy hpp_value_text(HPyContext *ctx, char unit, hpp_values *values, int quiet)
{
    const char *data = va_arg(values->arguments, const char *);
    HPy_ssize_t n = -1;
    if (*values->format == '#') {
        values->format++;
        n = va_arg(values->arguments, HPy_ssize_t);
    }
    if (quiet)
        return HPy_NULL;
    if (data == NULL)
        return HPy_Dup(ctx, ctx->h_None);
    if (n < 0) {
        size_t length = strlen(data);
        if (length > (size_t)PTRDIFF_MAX) {
            HPyErr_SetString(ctx, ctx->h_OverflowError, "string too long for Python string");
            return HPy_NULL;
        }
        n = (HPy_ssize_t)length;
    }
    return unit == 'y' ? HPyBytes_FromStringAndSize(ctx, data, n) : hpp_str(ctx, data, n);
}
