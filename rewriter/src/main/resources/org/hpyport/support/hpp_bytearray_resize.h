/* requires: none; includes: <stdint.h>, <stdlib.h> */
/*
 * PyByteArray_Resize before the object is made: gives the room at *p n bytes, with a zero byte behind
 * them. On failure returns -1 with an exception and leaves the room as it is.
 */
static inline int hpp_bytearray_resize(HPyContext *ctx, char **p, HPy_ssize_t n, HPy_ssize_t *size)
{
    char *q = NULL;
    if (n < 0 || *p == NULL)
        HPyErr_SetString(ctx, ctx->h_SystemError, "bad argument to PyByteArray_Resize");
    else if (n == (HPy_ssize_t)PTRDIFF_MAX || (q = (char *)realloc(*p, (size_t)n + 1)) == NULL)
        HPyErr_NoMemory(ctx);
    if (q == NULL)
        return -1;
    q[n] = '\0';
    *p = q;
    *size = n;
    return 0;
}
