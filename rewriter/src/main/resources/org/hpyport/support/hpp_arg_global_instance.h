/* hpp_arg_global_instance: The format unit O! with a type of the module's own.
   requires: hpp_arg_instance */
static inline int hpp_arg_global_instance(HPyContext *ctx, HPy o, HPyGlobal global, HPy *out)
{
    int r;
    HPy type = HPyGlobal_Load(ctx, global);
    if (HPy_IsNull(type))
        return 0;
    r = hpp_arg_instance(ctx, o, type, out);
    HPy_Close(ctx, type);
    return r;
}
