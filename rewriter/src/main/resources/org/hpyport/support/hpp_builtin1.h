/* hpp_builtin1: builtins.NAME(arg).
   requires: hpp_null_error */
static inline HPy hpp_builtin1(HPyContext *ctx, const char *name, HPy arg)
{
    HPy r, f;
    if (HPy_IsNull(arg))
        return hpp_null_error(ctx);
    f = HPy_GetItem_s(ctx, ctx->h_Builtins, name);
    if (HPy_IsNull(f))
        return HPy_NULL;
    r = HPy_Call(ctx, f, &arg, 1, HPy_NULL);
    HPy_Close(ctx, f);
    return r;
}
