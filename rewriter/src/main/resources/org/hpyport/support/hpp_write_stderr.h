/* hpp_write_stderr: PySys_WriteStderr.
   requires: hpp_write_sys_v */
static inline void hpp_write_stderr(HPyContext *ctx, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    hpp_write_sys_v(ctx, "stderr", format, args);
    va_end(args);
}
