/* requires: none; includes: none */
/* tp_descr_get of descr's type: its __get__, in which null is None. */
static inline HPy hpp_descr_get(HPyContext *ctx, HPy descr, HPy object, HPy type)
{
    HPy cls = HPy_Type(ctx, descr);
    HPy get = HPy_GetAttr_s(ctx, cls, "__get__");
    HPy result = HPy_NULL;
    HPy_Close(ctx, cls);
    if (!HPy_IsNull(get)) {
        HPy args[3] = {descr, HPy_IsNull(object) ? ctx->h_None : object,
            HPy_IsNull(type) ? ctx->h_None : type};
        result = HPy_Call(ctx, get, args, 3, HPy_NULL);
        HPy_Close(ctx, get);
    }
    return result;
}
