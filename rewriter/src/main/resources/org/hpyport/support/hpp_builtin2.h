/* requires: hpp_call2, hpp_null_error; includes: none */
/* builtins.<name>(a, b); a null b leaves it out. */
static inline HPy hpp_builtin2(HPyContext *ctx, const char *name, HPy a, HPy b)
{
    if (HPy_IsNull(a))
        return hpp_null_error(ctx);
    HPy f = HPy_GetItem_s(ctx, ctx->h_Builtins, name);
    if (HPy_IsNull(f))
        return HPy_NULL;
    HPy r = hpp_call2(ctx, f, a, b);
    HPy_Close(ctx, f);
    return r;
}
