/* hpp_add_int: PyModule_AddIntConstant. */
static inline int hpp_add_int(HPyContext *ctx, HPy module, const char *name, long value)
{
    int r;
    HPy number = HPyLong_FromLong(ctx, value);
    if (HPy_IsNull(number))
        return -1;
    r = HPy_SetAttr_s(ctx, module, name, number);
    HPy_Close(ctx, number);
    return r;
}
