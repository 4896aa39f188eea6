/* requires: none; includes: <stdint.h>, <stdlib.h> */
/*
 * Makes the room at *p one for n bytes, with a zero byte behind them. On failure frees it, sets *p
 * to NULL and returns -1 with an exception. Stands for _PyBytes_Resize before the object is made.
 */
static inline int hpp_bytes_resize(HPyContext *ctx, char **p, HPy_ssize_t n, HPy_ssize_t *size)
{
    char *q = NULL;
    if (n < 0 || *p == NULL)
        HPyErr_SetString(ctx, ctx->h_SystemError, "bad argument to _PyBytes_Resize");
    else if (n == (HPy_ssize_t)PTRDIFF_MAX || (q = (char *)realloc(*p, (size_t)n + 1)) == NULL)
        HPyErr_NoMemory(ctx);
    if (q == NULL) {
        free(*p);
        *p = NULL;
        *size = 0;
        return -1;
    }
    q[n] = '\0';
    *p = q;
    *size = n;
    return 0;
}
