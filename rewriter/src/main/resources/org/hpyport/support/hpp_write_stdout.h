/* requires: hpp_write_text; includes: <stdarg.h> */
/* PySys_WriteStdout: at most 1000 bytes; nothing with an exception pending. */
static inline void hpp_write_stdout(HPyContext *ctx, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    hpp_write_text(ctx, "stdout", format, arguments);
    va_end(arguments);
}
