/* requires: none; includes: none */
/* PyObject_GenericGetAttr: the attribute as object.__getattribute__ finds it. */
static inline HPy hpp_generic_get_attr(HPyContext *ctx, HPy o, HPy name)
{
    HPy f = HPy_GetAttr_s(ctx, ctx->h_BaseObjectType, "__getattribute__");
    if (HPy_IsNull(f))
        return HPy_NULL;
    HPy args[2] = {o, name};
    HPy r = HPy_Call(ctx, f, args, 2, HPy_NULL);
    HPy_Close(ctx, f);
    return r;
}
