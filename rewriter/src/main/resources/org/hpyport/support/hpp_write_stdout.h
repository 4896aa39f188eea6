/* hpp_write_stdout: PySys_WriteStdout.
   requires: hpp_write_sys_v */
static inline void hpp_write_stdout(HPyContext *ctx, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    hpp_write_sys_v(ctx, "stdout", format, args);
    va_end(args);
}
