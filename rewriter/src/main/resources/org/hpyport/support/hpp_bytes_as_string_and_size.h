/* requires: none; includes: <string.h> */
/*
 * PyBytes_AsStringAndSize: 0 or -1; ValueError for a NUL byte if the size is not asked for. The data
 * is tied to the handle and must not be written to.
 */
static inline int hpp_bytes_as_string_and_size(HPyContext *ctx, HPy o, void *data,
                                               HPy_ssize_t *size)
{
    if (!HPyBytes_Check(ctx, o)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "expected bytes");
        return -1;
    }
    HPy_ssize_t n = HPyBytes_Size(ctx, o);
    const char *p = n < 0 ? NULL : HPyBytes_AsString(ctx, o);
    if (p == NULL)
        return -1;
    if (size != NULL) {
        *size = n;
    } else if (strlen(p) != (size_t)n) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "embedded null byte");
        return -1;
    }
    memcpy(data, &p, sizeof p);
    return 0;
}
