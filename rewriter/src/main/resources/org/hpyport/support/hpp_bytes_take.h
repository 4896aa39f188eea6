/* requires: none; includes: <stdlib.h> */
/* The bytes object of what was filled in, whose room is freed; null for NULL. */
static inline HPy hpp_bytes_take(HPyContext *ctx, char *p, HPy_ssize_t size)
{
    if (p == NULL)
        return HPy_NULL;
    HPy r = HPyBytes_FromStringAndSize(ctx, p, size);
    free(p);
    return r;
}
