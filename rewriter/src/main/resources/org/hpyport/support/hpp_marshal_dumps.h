/* requires: hpp_import_call_n; includes: none */
/* PyMarshal_WriteObjectToString */
static inline HPy hpp_marshal_dumps(HPyContext *ctx, HPy o, int version)
{
    HPy args[2] = {HPy_Dup(ctx, o), HPyLong_FromLong(ctx, version)};
    return hpp_import_call_n(ctx, "marshal", "dumps", args, 2);
}
