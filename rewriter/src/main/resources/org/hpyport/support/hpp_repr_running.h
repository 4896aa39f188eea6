/* hpp_repr_running: The set of ids of the objects whose repr is under way; it is kept in the module sys.
   requires: hpp_builtin1 hpp_set_new */
static inline HPy hpp_repr_running(HPyContext *ctx)
{
    HPy set, sys = HPyImport_ImportModule(ctx, "sys");
    if (HPy_IsNull(sys))
        return HPy_NULL;
    set = HPy_GetAttr_s(ctx, sys, "_hpp_repr_running");
    if (HPy_IsNull(set)) {
        HPyErr_Clear(ctx);
        set = hpp_set_new(ctx, "set", HPy_NULL);
        if (!HPy_IsNull(set) && HPy_SetAttr_s(ctx, sys, "_hpp_repr_running", set) < 0) {
            HPy_Close(ctx, set);
            set = HPy_NULL;
        }
    }
    HPy_Close(ctx, sys);
    return set;
}
