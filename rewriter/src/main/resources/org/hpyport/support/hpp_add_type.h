/* requires: none; includes: none */
/* PyModule_AddType for a type made from a specification: the attribute has the type's own name. */
static inline int hpp_add_type(HPyContext *ctx, HPy module, HPy type)
{
    HPy name = HPy_GetAttr_s(ctx, type, "__name__");
    if (HPy_IsNull(name))
        return -1;
    int r = HPy_SetAttr(ctx, module, name, type);
    HPy_Close(ctx, name);
    return r;
}
