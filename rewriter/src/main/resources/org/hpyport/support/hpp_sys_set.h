/* hpp_sys_set: PySys_SetObject; null deletes. */
static inline int hpp_sys_set(HPyContext *ctx, const char *name, HPy value)
{
    int r;
    HPy sys = HPyImport_ImportModule(ctx, "sys");
    if (HPy_IsNull(sys))
        return -1;
    r = HPy_IsNull(value) ? HPy_DelAttr_s(ctx, sys, name) : HPy_SetAttr_s(ctx, sys, name, value);
    HPy_Close(ctx, sys);
    return r;
}
