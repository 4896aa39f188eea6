/* requires: hpp_arg_instance; includes: none */
/* Unit "O!" with a builtin type that has no place in the context, by name. */
static inline int hpp_arg_builtin_instance(HPyContext *ctx, HPy h, const char *name, HPy *out)
{
    if (HPy_IsNull(h))
        return 1;
    HPy type = HPy_GetItem_s(ctx, ctx->h_Builtins, name);
    if (HPy_IsNull(type))
        return 0;
    int ok = hpp_arg_instance(ctx, h, type, out);
    HPy_Close(ctx, type);
    return ok;
}
