/* hpp_arg_builtin_instance: The format unit O! with builtins.NAME.
   requires: hpp_arg_instance */
static inline int hpp_arg_builtin_instance(HPyContext *ctx, HPy o, const char *name, HPy *out)
{
    int r;
    HPy type = HPy_GetItem_s(ctx, ctx->h_Builtins, name);
    if (HPy_IsNull(type))
        return 0;
    r = hpp_arg_instance(ctx, o, type, out);
    HPy_Close(ctx, type);
    return r;
}
