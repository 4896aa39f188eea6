/* requires: hpp_import_call_n; includes: none */
/* PyMarshal_ReadObjectFromString */
static inline HPy hpp_marshal_loads(HPyContext *ctx, const char *data, HPy_ssize_t n)
{
    HPy args[1] = {HPyBytes_FromStringAndSize(ctx, data, n)};
    return hpp_import_call_n(ctx, "marshal", "loads", args, 1);
}
