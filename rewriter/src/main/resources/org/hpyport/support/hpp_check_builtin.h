/* requires: none; includes: none */
/* Whether the object is an instance of the builtin type of this name: 1 or 0. */
static inline int hpp_check_builtin(HPyContext *ctx, HPy o, const char *name)
{
    HPy t = HPy_GetItem_s(ctx, ctx->h_Builtins, name);
    if (HPy_IsNull(t)) {
        HPyErr_Clear(ctx);
        return 0;
    }
    int r = HPy_TypeCheck(ctx, o, t);
    HPy_Close(ctx, t);
    return r;
}
