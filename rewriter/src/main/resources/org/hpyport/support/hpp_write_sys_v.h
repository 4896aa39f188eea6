/* hpp_write_sys_v: Writes to sys.NAME, at most 1000 bytes, dropping exceptions.
   requires: hpp_sys_get hpp_do_method1
   includes: stdarg.h stdio.h */
static inline void hpp_write_sys_v(HPyContext *ctx, const char *stream, const char *format,
                                   va_list args)
{
    char buffer[1001];
    HPy text, file = hpp_sys_get(ctx, stream);
    vsnprintf(buffer, sizeof(buffer), format, args);
    text = HPyUnicode_FromString(ctx, buffer);
    if (HPy_IsNull(text) || HPy_IsNull(file) || hpp_do_method1(ctx, file, "write", text) < 0)
        HPyErr_Clear(ctx);
    HPy_Close(ctx, text);
    HPy_Close(ctx, file);
}
