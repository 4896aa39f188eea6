/* requires: hpp_bad_internal_call, hpp_builtin1; includes: none */
/* PyByteArray_FromStringAndSize: NULL gives n zero bytes, where the C API leaves them undefined. */
static inline HPy hpp_bytearray(HPyContext *ctx, const char *data, HPy_ssize_t n)
{
    if (n < 0) {
        hpp_bad_internal_call(ctx);
        return HPy_NULL;
    }
    HPy source = data != NULL ? HPyBytes_FromStringAndSize(ctx, data, n)
                              : HPyLong_FromSsize_t(ctx, n);
    if (HPy_IsNull(source))
        return HPy_NULL;
    HPy r = hpp_builtin1(ctx, "bytearray", source);
    HPy_Close(ctx, source);
    return r;
}
