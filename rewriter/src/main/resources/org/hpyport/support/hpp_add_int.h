/* requires: none; includes: none */
/* PyModule_AddIntConstant: 0 or -1. */
static inline int hpp_add_int(HPyContext *ctx, HPy m, const char *name, long value)
{
    HPy v = HPyLong_FromLong(ctx, value);
    if (HPy_IsNull(v))
        return -1;
    int r = HPy_SetAttr_s(ctx, m, name, v);
    HPy_Close(ctx, v);
    return r;
}
