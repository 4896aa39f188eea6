/* requires: hpp_arg_data; includes: <string.h> */
/* Unit "y": a read-only bytes-like object without NUL bytes. */
static inline int hpp_arg_bytes(HPyContext *ctx, HPy h, HPy *keep, void *data)
{
    if (HPy_IsNull(h))
        return 1;
    const char *p;
    HPy_ssize_t n;
    if (!hpp_arg_data(ctx, h, "a bytes-like object", keep, &p, &n))
        return 0;
    if (strlen(p) != (size_t)n) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "embedded null byte");
        return 0;
    }
    memcpy(data, &p, sizeof p);
    return 1;
}
