/* hpp_arg_bytes: The format unit y: a bytes-like object without null bytes. *copy as in hpp_object_data.
   requires: hpp_object_data
   includes: string.h */
static inline int hpp_arg_bytes(HPyContext *ctx, HPy o, HPy *copy, void *out)
{
    const char *s;
    HPy_ssize_t size;
    if (HPy_IsNull(o))
        return 1;
    if (hpp_object_data(ctx, o, copy, &s, &size) < 0)
        return 0;
    if (strlen(s) != (size_t)size) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "embedded null byte");
        return 0;
    }
    *(const char **)out = s;
    return 1;
}
