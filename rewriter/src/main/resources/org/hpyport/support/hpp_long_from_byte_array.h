/* hpp_long_from_byte_array: _PyLong_FromByteArray.
   requires: hpp_call_signed */
static inline HPy hpp_long_from_byte_array(HPyContext *ctx, const unsigned char *bytes, size_t n,
                                           int little, int is_signed)
{
    HPy r, data = HPyBytes_FromStringAndSize(ctx, (const char *)bytes, (HPy_ssize_t)n);
    if (HPy_IsNull(data))
        return HPy_NULL;
    r = hpp_call_signed(ctx, ctx->h_LongType, "from_bytes", data, little, is_signed);
    HPy_Close(ctx, data);
    return r;
}
