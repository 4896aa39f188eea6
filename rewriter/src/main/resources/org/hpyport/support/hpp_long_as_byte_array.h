/* hpp_long_as_byte_array: _PyLong_AsByteArray.
   requires: hpp_call_signed
   includes: string.h */
static inline int hpp_long_as_byte_array(HPyContext *ctx, HPy o, unsigned char *bytes, size_t n,
                                         int little, int is_signed)
{
    HPy r, size = HPyLong_FromSize_t(ctx, n);
    if (HPy_IsNull(size))
        return -1;
    r = hpp_call_signed(ctx, o, "to_bytes", size, little, is_signed);
    HPy_Close(ctx, size);
    if (HPy_IsNull(r))
        return -1;
    memcpy(bytes, HPyBytes_AsString(ctx, r), n);
    HPy_Close(ctx, r);
    return 0;
}
