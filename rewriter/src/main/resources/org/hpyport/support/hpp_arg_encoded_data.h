/* requires: hpp_arg_encoded_object; includes: <stdlib.h>, <string.h> */
/*
 * Units "es#" and "et#": as "es" and "et", with NUL bytes and the length of all. Into allocated memory
 * that the caller frees with free, or into the *length bytes at *out if that is no null pointer: then
 * ValueError for what is longer, a zero byte behind it included.
 */
static inline int hpp_arg_encoded_data(HPyContext *ctx, HPy h, const char *encoding, void *out,
                                       HPy_ssize_t *length, int bytes_too)
{
    if (HPy_IsNull(h))
        return 1;
    HPy bytes = hpp_arg_encoded_object(ctx, h, encoding, bytes_too);
    if (HPy_IsNull(bytes))
        return 0;
    HPy_ssize_t n = HPyBytes_Size(ctx, bytes);
    const char *p = n < 0 ? NULL : HPyBytes_AsString(ctx, bytes);
    char *room;
    memcpy(&room, out, sizeof room);
    if (p == NULL) {
        room = NULL;
    } else if (room != NULL && n + 1 > *length) {
        HPyErr_Format(ctx, ctx->h_ValueError, "encoded string too long (%zd, maximum length %zd)", n,
                      *length - 1);
        room = NULL;
    } else if (room == NULL) {
        room = (char *)malloc((size_t)n + 1);
        if (room == NULL)
            HPyErr_NoMemory(ctx);
    }
    if (room != NULL) {
        memcpy(room, p, (size_t)n + 1);
        memcpy(out, &room, sizeof room);
        *length = n;
    }
    HPy_Close(ctx, bytes);
    return room != NULL;
}
