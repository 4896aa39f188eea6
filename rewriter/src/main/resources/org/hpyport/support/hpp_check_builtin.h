/* hpp_check_builtin: Whether o is an instance of builtins.NAME or of a subclass. */
static inline int hpp_check_builtin(HPyContext *ctx, HPy o, const char *name)
{
    int is;
    HPy t = HPy_GetItem_s(ctx, ctx->h_Builtins, name);
    if (HPy_IsNull(t)) {
        HPyErr_Clear(ctx);
        return 0;
    }
    is = HPy_TypeCheck(ctx, o, t);
    HPy_Close(ctx, t);
    return is;
}
