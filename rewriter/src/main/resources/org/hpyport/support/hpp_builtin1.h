/* requires: hpp_null_error; includes: none */
/* builtins.<name>(a). Finds the name in the dict of builtins each time. */
static inline HPy hpp_builtin1(HPyContext *ctx, const char *name, HPy a)
{
    if (HPy_IsNull(a))
        return hpp_null_error(ctx);
    HPy f = HPy_GetItem_s(ctx, ctx->h_Builtins, name);
    if (HPy_IsNull(f))
        return HPy_NULL;
    HPy r = HPy_Call(ctx, f, &a, 1, HPy_NULL);
    HPy_Close(ctx, f);
    return r;
}
