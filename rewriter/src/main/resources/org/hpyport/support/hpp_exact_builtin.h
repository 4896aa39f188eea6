/* hpp_exact_builtin: Whether the type of o is builtins.NAME. An exception of the look-up is dropped, as the C API
   has none here.
   requires: hpp_exact */
static inline int hpp_exact_builtin(HPyContext *ctx, HPy o, const char *name)
{
    int same;
    HPy t = HPy_GetItem_s(ctx, ctx->h_Builtins, name);
    if (HPy_IsNull(t)) {
        HPyErr_Clear(ctx);
        return 0;
    }
    same = hpp_exact(ctx, o, t);
    HPy_Close(ctx, t);
    return same;
}
