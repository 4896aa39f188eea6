/* requires: none; includes: <stdarg.h>, <stdio.h>, <stdlib.h> */
/*
 * PyBytes_FromFormatV by C's own vsnprintf: the same for the conversions %c %d %i %u %ld %lu %zd %zu %x
 * %s and %%, with a precision of %s. A null pointer of %p looks as the C library writes it.
 */
static inline HPy hpp_bytes_from_format_v(HPyContext *ctx, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int n = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = n < 0 ? NULL : (char *)malloc((size_t)n + 1);
    if (text == NULL) {
        if (n < 0)
            return HPyErr_SetString(ctx, ctx->h_SystemError, "bad format of new bytes");
        return HPyErr_NoMemory(ctx);
    }
    vsnprintf(text, (size_t)n + 1, format, arguments);
    HPy r = HPyBytes_FromStringAndSize(ctx, text, n);
    free(text);
    return r;
}
