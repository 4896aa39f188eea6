/* requires: hpp_arg_type_error, hpp_bytes_copy; includes: <string.h> */
/*
 * The bytes of a bytes-like argument. `keep` gets an owned handle that the data lives as long as; the
 * caller closes it. An object without the buffer protocol raises TypeError. 1 or 0.
 */
static inline int hpp_arg_data(HPyContext *ctx, HPy h, const char *expected, HPy *keep,
                               void *data, HPy_ssize_t *size)
{
    HPy bytes = hpp_bytes_copy(ctx, h);
    if (HPy_IsNull(bytes)) {
        if (HPyErr_ExceptionMatches(ctx, ctx->h_TypeError)) {
            HPyErr_Clear(ctx);
            hpp_arg_type_error(ctx, expected, h);
        }
        return 0;
    }
    HPy_ssize_t n = HPyBytes_Size(ctx, bytes);
    const char *p = n < 0 ? NULL : HPyBytes_AsString(ctx, bytes);
    if (p == NULL) {
        HPy_Close(ctx, bytes);
        return 0;
    }
    HPy_Close(ctx, *keep);
    *keep = bytes;
    memcpy(data, &p, sizeof p);
    *size = n;
    return 1;
}
