/* requires: hpp_byte_order_call, hpp_fits_bytes; includes: <string.h> */
/*
 * _PyLong_AsByteArray: 0, or -1 with OverflowError; the array is left alone then. The range is checked
 * first, since not every runtime's to_bytes does it.
 */
static inline int hpp_long_as_byte_array(HPyContext *ctx, HPy o, unsigned char *bytes, size_t n,
                                         int little, int is_signed)
{
    if (hpp_fits_bytes(ctx, o, n, is_signed) <= 0) {
        if (!HPyErr_Occurred(ctx))
            HPyErr_SetString(ctx, ctx->h_OverflowError, "int too big to convert");
        return -1;
    }
    HPy f = HPy_GetAttr_s(ctx, ctx->h_LongType, "to_bytes");
    if (HPy_IsNull(f))
        return -1;
    HPy size = HPyLong_FromSize_t(ctx, n);
    HPy r = HPy_NULL;
    if (!HPy_IsNull(size))
        r = hpp_byte_order_call(ctx, f, HPy_Dup(ctx, o), size, little, is_signed);
    HPy_Close(ctx, f);
    const char *data = HPy_IsNull(r) ? NULL : HPyBytes_AsString(ctx, r);
    if (data != NULL)
        memcpy(bytes, data, n);
    HPy_Close(ctx, r);
    return data == NULL ? -1 : 0;
}
