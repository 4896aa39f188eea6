/* requires: hpp_add_type; includes: none */
/* PyModule_AddType for a type that is kept in a global: 0 or -1. */
static inline int hpp_add_global_type(HPyContext *ctx, HPy module, HPyGlobal global)
{
    HPy type = HPyGlobal_Load(ctx, global);
    int r = hpp_add_type(ctx, module, type);
    HPy_Close(ctx, type);
    return r;
}
