/* requires: none; includes: <stdint.h>, <stdlib.h> */
/*
 * Room for the contents of a bytes object of n bytes, with a zero byte behind them; NULL with an
 * exception. Stands for PyBytes_FromStringAndSize(NULL, n): the object itself is made by
 * hpp_bytes_take. Freed by free.
 */
static inline char *hpp_bytes_space(HPyContext *ctx, HPy_ssize_t n, HPy_ssize_t *size)
{
    *size = 0;
    if (n < 0) {
        HPyErr_SetString(ctx, ctx->h_SystemError,
                         "Negative size passed to PyBytes_FromStringAndSize");
        return NULL;
    }
    char *p = n == (HPy_ssize_t)PTRDIFF_MAX ? NULL : (char *)malloc((size_t)n + 1);
    if (p == NULL) {
        HPyErr_NoMemory(ctx);
        return NULL;
    }
    p[n] = '\0';
    *size = n;
    return p;
}
