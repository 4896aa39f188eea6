/* hpp_bytes_from_format: PyBytes_FromFormat.
   requires: hpp_bytes_from_format_v */
static inline HPy hpp_bytes_from_format(HPyContext *ctx, const char *format, ...)
{
    HPy bytes;
    va_list args;
    va_start(args, format);
    bytes = hpp_bytes_from_format_v(ctx, format, args);
    va_end(args);
    return bytes;
}
