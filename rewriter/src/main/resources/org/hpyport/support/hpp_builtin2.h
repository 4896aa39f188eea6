/* hpp_builtin2: builtins.NAME(a, b); a null b is left out, as PyObject_Format allows.
   requires: hpp_null_error */
static inline HPy hpp_builtin2(HPyContext *ctx, const char *name, HPy a, HPy b)
{
    HPy r, args[2], f;
    if (HPy_IsNull(a))
        return hpp_null_error(ctx);
    f = HPy_GetItem_s(ctx, ctx->h_Builtins, name);
    if (HPy_IsNull(f))
        return HPy_NULL;
    args[0] = a;
    args[1] = b;
    r = HPy_Call(ctx, f, args, HPy_IsNull(b) ? 1 : 2, HPy_NULL);
    HPy_Close(ctx, f);
    return r;
}
