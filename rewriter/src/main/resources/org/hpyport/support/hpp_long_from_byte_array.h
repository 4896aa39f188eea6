/* requires: hpp_byte_order_call; includes: none */
/* _PyLong_FromByteArray */
static inline HPy hpp_long_from_byte_array(HPyContext *ctx, const unsigned char *bytes, size_t n,
                                           int little, int is_signed)
{
    HPy f = HPy_GetAttr_s(ctx, ctx->h_LongType, "from_bytes");
    if (HPy_IsNull(f))
        return HPy_NULL;
    HPy data = HPyBytes_FromStringAndSize(ctx, n == 0 ? "" : (const char *)bytes, (HPy_ssize_t)n);
    HPy r = hpp_byte_order_call(ctx, f, data, HPy_NULL, little, is_signed);
    HPy_Close(ctx, f);
    return r;
}
