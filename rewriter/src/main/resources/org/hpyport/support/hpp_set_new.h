/* requires: none; includes: none */
/* PySet_New and PyFrozenSet_New by the name of the type; null gives an empty one. */
static inline HPy hpp_set_new(HPyContext *ctx, const char *name, HPy items)
{
    HPy type = HPy_GetItem_s(ctx, ctx->h_Builtins, name);
    if (HPy_IsNull(type))
        return HPy_NULL;
    HPy r = HPy_Call(ctx, type, &items, HPy_IsNull(items) ? 0 : 1, HPy_NULL);
    HPy_Close(ctx, type);
    return r;
}
