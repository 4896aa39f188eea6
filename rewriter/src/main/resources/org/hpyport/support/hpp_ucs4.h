/* hpp_ucs4: PyUnicode_AsUCS4.
   requires: hpp_native_utf32
   includes: string.h */
static inline HPy_UCS4 *hpp_ucs4(HPyContext *ctx, HPy text, HPy_UCS4 *buffer, HPy_ssize_t size,
                                 int terminate)
{
    HPy_ssize_t n;
    HPy bytes = hpp_native_utf32(ctx, text);
    if (HPy_IsNull(bytes))
        return NULL;
    n = HPyBytes_Size(ctx, bytes) / 4;
    if (n + (terminate ? 1 : 0) > size) {
        HPyErr_SetString(ctx, ctx->h_SystemError, "string is longer than the buffer");
        buffer = NULL;
    } else {
        memcpy(buffer, HPyBytes_AsString(ctx, bytes), (size_t)n * 4);
        if (terminate)
            buffer[n] = 0;
    }
    HPy_Close(ctx, bytes);
    return buffer;
}
