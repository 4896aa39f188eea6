/* hpp_bytes_as_string_and_size: PyBytes_AsStringAndSize: without a place for the size, null bytes inside are a ValueError.
   The text lives as long as the handle and must not be written to.
   includes: string.h */
static inline int hpp_bytes_as_string_and_size(HPyContext *ctx, HPy o, char **s, HPy_ssize_t *size)
{
    HPy_ssize_t n;
    if (!HPyBytes_Check(ctx, o)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "expected bytes");
        return -1;
    }
    n = HPyBytes_Size(ctx, o);
    *s = (char *)HPyBytes_AsString(ctx, o);
    if (size != NULL)
        *size = n;
    else if (strlen(*s) != (size_t)n) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "embedded null byte");
        return -1;
    }
    return 0;
}
