/* hpp_bytearray: PyByteArray_FromStringAndSize; zeros where the C API leaves the bytes of a NULL source
   unset.
   requires: hpp_builtin1
   includes: stdlib.h */
static inline HPy hpp_bytearray(HPyContext *ctx, const char *s, HPy_ssize_t n)
{
    HPy r, from = s ? HPyBytes_FromStringAndSize(ctx, s, n) : HPyLong_FromSsize_t(ctx, n);
    if (HPy_IsNull(from))
        return HPy_NULL;
    r = hpp_builtin1(ctx, "bytearray", from);
    HPy_Close(ctx, from);
    return r;
}
