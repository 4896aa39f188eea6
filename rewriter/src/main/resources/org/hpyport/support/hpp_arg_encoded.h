/* hpp_arg_encoded: The format unit es: *out is set to a copy of the encoded text, to be given to free().
   requires: hpp_encode hpp_wrong_type
   includes: stdlib.h string.h */
static inline int hpp_arg_encoded(HPyContext *ctx, HPy o, const char *encoding, void *out)
{
    HPy bytes;
    HPy_ssize_t size;
    const char *s;
    char *copy = NULL;
    if (HPy_IsNull(o))
        return 1;
    if (HPyUnicode_Check(ctx, o))
        bytes = hpp_encode(ctx, o, encoding, NULL);
    else
        return hpp_wrong_type(ctx, "str", o);
    if (HPy_IsNull(bytes))
        return 0;
    size = HPyBytes_Size(ctx, bytes);
    s = HPyBytes_AsString(ctx, bytes);
    if (strlen(s) != (size_t)size)
        HPyErr_SetString(ctx, ctx->h_ValueError, "embedded null byte");
    else if ((copy = (char *)malloc((size_t)size + 1)) == NULL)
        HPyErr_NoMemory(ctx);
    else
        memcpy(copy, s, (size_t)size + 1);
    HPy_Close(ctx, bytes);
    if (copy == NULL)
        return 0;
    *(char **)out = copy;
    return 1;
}
