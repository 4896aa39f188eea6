/* requires: hpp_bytes_from_format_v; includes: <stdarg.h> */
/* PyBytes_FromFormat; see hpp_bytes_from_format_v. */
static inline HPy hpp_bytes_from_format(HPyContext *ctx, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    HPy r = hpp_bytes_from_format_v(ctx, format, arguments);
    va_end(arguments);
    return r;
}
