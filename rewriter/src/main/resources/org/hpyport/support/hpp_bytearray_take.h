/* requires: hpp_bytearray; includes: <stdlib.h> */
/* The bytearray of what was filled in, whose room is freed; null for NULL. */
static inline HPy hpp_bytearray_take(HPyContext *ctx, char *p, HPy_ssize_t size)
{
    if (p == NULL)
        return HPy_NULL;
    HPy r = hpp_bytearray(ctx, p, size);
    free(p);
    return r;
}
