/* requires: none; includes: none */
/*
 * METH_CLASS, METH_STATIC: sets the methods of a type that is made just for them on `type`, each
 * wrapped in `wrapper`: "classmethod" or "staticmethod". 0 or -1. Names, docstrings and pickling are
 * the C API's; the objects in the type's __dict__ are of Python's own wrapper types.
 */
static inline int hpp_bind_methods(HPyContext *ctx, HPy type, HPyType_Spec *spec,
                                   const char *wrapper)
{
    HPy wrap = HPy_GetItem_s(ctx, ctx->h_Builtins, wrapper);
    HPy holder_type = HPy_IsNull(wrap) ? HPy_NULL : HPyType_FromSpec(ctx, spec, NULL);
    HPy holder = HPy_NULL;
    if (!HPy_IsNull(holder_type))
        holder = HPy_Call(ctx, holder_type, NULL, 0, HPy_NULL);
    int result = HPy_IsNull(holder) ? -1 : 0;
    for (int i = 0; result == 0 && spec->defines[i] != NULL; i++) {
        const char *name = spec->defines[i]->meth.name;
        HPy function = HPy_GetAttr_s(ctx, holder, name);
        HPy bound = HPy_NULL;
        if (!HPy_IsNull(function))
            bound = HPy_Call(ctx, wrap, &function, 1, HPy_NULL);
        result = HPy_IsNull(bound) ? -1 : HPy_SetAttr_s(ctx, type, name, bound);
        HPy_Close(ctx, bound);
        HPy_Close(ctx, function);
    }
    HPy_Close(ctx, holder);
    HPy_Close(ctx, holder_type);
    HPy_Close(ctx, wrap);
    return result < 0 ? -1 : 0;
}
