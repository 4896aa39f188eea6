/* hpp_add_string: PyModule_AddStringConstant. */
static inline int hpp_add_string(HPyContext *ctx, HPy module, const char *name, const char *value)
{
    int r;
    HPy text = HPyUnicode_FromString(ctx, value);
    if (HPy_IsNull(text))
        return -1;
    r = HPy_SetAttr_s(ctx, module, name, text);
    HPy_Close(ctx, text);
    return r;
}
