/* hpp_set_new: builtins.NAME(iterable), empty for null: PySet_New, PyFrozenSet_New.
   requires: hpp_builtin1 */
static inline HPy hpp_set_new(HPyContext *ctx, const char *name, HPy iterable)
{
    HPy r, f;
    if (!HPy_IsNull(iterable))
        return hpp_builtin1(ctx, name, iterable);
    f = HPy_GetItem_s(ctx, ctx->h_Builtins, name);
    if (HPy_IsNull(f))
        return HPy_NULL;
    r = HPy_Call(ctx, f, NULL, 0, HPy_NULL);
    HPy_Close(ctx, f);
    return r;
}
