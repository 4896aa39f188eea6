/* hpp_marshal_loads: PyMarshal_ReadObjectFromString.
   requires: hpp_import_call1 */
static inline HPy hpp_marshal_loads(HPyContext *ctx, const char *data, HPy_ssize_t n)
{
    HPy r, bytes = HPyBytes_FromStringAndSize(ctx, data, n);
    if (HPy_IsNull(bytes))
        return HPy_NULL;
    r = hpp_import_call1(ctx, "marshal", "loads", bytes);
    HPy_Close(ctx, bytes);
    return r;
}
