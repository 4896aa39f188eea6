/* requires: none; includes: none */
/* PyObject_GenericSetAttr: sets as object.__setattr__ does, deletes where the value is null: 0 or -1. */
static inline int hpp_generic_set_attr(HPyContext *ctx, HPy o, HPy name, HPy value)
{
    int deletes = HPy_IsNull(value);
    HPy f = HPy_GetAttr_s(ctx, ctx->h_BaseObjectType, deletes ? "__delattr__" : "__setattr__");
    if (HPy_IsNull(f))
        return -1;
    HPy args[3] = {o, name, value};
    HPy r = HPy_Call(ctx, f, args, deletes ? 2 : 3, HPy_NULL);
    HPy_Close(ctx, f);
    if (HPy_IsNull(r))
        return -1;
    HPy_Close(ctx, r);
    return 0;
}
