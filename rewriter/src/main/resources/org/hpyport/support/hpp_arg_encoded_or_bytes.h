/* hpp_arg_encoded_or_bytes: The format unit et: like es, but bytes are taken as they are.
   requires: hpp_arg_encoded
   includes: stdlib.h string.h */
static inline int hpp_arg_encoded_or_bytes(HPyContext *ctx, HPy o, const char *encoding, void *out)
{
    HPy_ssize_t size;
    const char *s;
    char *copy;
    if (HPy_IsNull(o) || !HPyBytes_Check(ctx, o))
        return hpp_arg_encoded(ctx, o, encoding, out);
    size = HPyBytes_Size(ctx, o);
    s = HPyBytes_AsString(ctx, o);
    if (strlen(s) != (size_t)size) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "embedded null byte");
        return 0;
    }
    copy = (char *)malloc((size_t)size + 1);
    if (copy == NULL) {
        HPyErr_NoMemory(ctx);
        return 0;
    }
    memcpy(copy, s, (size_t)size + 1);
    *(char **)out = copy;
    return 1;
}
