/* requires: hpp_decode, hpp_do_method1, hpp_sys_get; includes: <stdarg.h>, <stdio.h>, <string.h> */
/* Writes at most 1000 bytes of text to a file of `sys`; failures are silent. */
static inline void hpp_write_text(HPyContext *ctx, const char *stream, const char *format,
                                  va_list arguments)
{
    char text[1001];
    int n = vsnprintf(text, sizeof text, format, arguments);
    if (n < 0 || HPyErr_Occurred(ctx))
        return;
    HPy s = hpp_decode(ctx, text, (HPy_ssize_t)strlen(text), "utf-8", "replace");
    HPy file = HPy_IsNull(s) ? HPy_NULL : hpp_sys_get(ctx, stream);
    if (HPy_IsNull(file) || HPy_Is(ctx, file, ctx->h_None)
        || hpp_do_method1(ctx, file, "write", s) < 0)
        HPyErr_Clear(ctx);
    HPy_Close(ctx, s);
    HPy_Close(ctx, file);
}
