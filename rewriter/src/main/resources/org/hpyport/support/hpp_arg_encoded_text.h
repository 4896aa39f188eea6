/* requires: hpp_arg_encoded_object; includes: <stdlib.h>, <string.h> */
/*
 * Units "es" and "et": the text in an encoding (NULL: UTF-8), in allocated memory that the caller
 * frees with free. TypeError for an embedded NUL byte.
 */
static inline int hpp_arg_encoded_text(HPyContext *ctx, HPy h, const char *encoding, void *out,
                                       int bytes_too)
{
    if (HPy_IsNull(h))
        return 1;
    HPy bytes = hpp_arg_encoded_object(ctx, h, encoding, bytes_too);
    if (HPy_IsNull(bytes))
        return 0;
    HPy_ssize_t n = HPyBytes_Size(ctx, bytes);
    const char *p = n < 0 ? NULL : HPyBytes_AsString(ctx, bytes);
    char *copy = NULL;
    if (p != NULL && strlen(p) != (size_t)n) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "encoded string without null bytes expected");
    } else if (p != NULL) {
        copy = (char *)malloc((size_t)n + 1);
        if (copy != NULL)
            memcpy(copy, p, (size_t)n + 1);
        else
            HPyErr_NoMemory(ctx);
    }
    HPy_Close(ctx, bytes);
    if (copy == NULL)
        return 0;
    memcpy(out, &copy, sizeof copy);
    return 1;
}
