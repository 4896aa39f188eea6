/* requires: hpp_exact; includes: none */
/* Whether the object's type is exactly the builtin one of this name: 1 or 0. */
static inline int hpp_exact_builtin(HPyContext *ctx, HPy o, const char *name)
{
    HPy t = HPy_GetItem_s(ctx, ctx->h_Builtins, name);
    if (HPy_IsNull(t)) {
        HPyErr_Clear(ctx);
        return 0;
    }
    int r = hpp_exact(ctx, o, t);
    HPy_Close(ctx, t);
    return r;
}
