/* requires: hpp_arg_instance; includes: none */
/* Unit "O!" with a type that is kept in a global. */
static inline int hpp_arg_global_instance(HPyContext *ctx, HPy h, HPyGlobal global, HPy *out)
{
    if (HPy_IsNull(h))
        return 1;
    HPy type = HPyGlobal_Load(ctx, global);
    if (HPy_IsNull(type))
        return 0;
    int ok = hpp_arg_instance(ctx, h, type, out);
    HPy_Close(ctx, type);
    return ok;
}
