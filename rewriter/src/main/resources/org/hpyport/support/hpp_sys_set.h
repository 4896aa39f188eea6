/* requires: none; includes: none */
/* PySys_SetObject: 0 or -1; null deletes, which succeeds also if there is no such attribute. */
static inline int hpp_sys_set(HPyContext *ctx, const char *name, HPy value)
{
    HPy sys = HPyImport_ImportModule(ctx, "sys");
    if (HPy_IsNull(sys))
        return -1;
    int r = 0;
    if (!HPy_IsNull(value))
        r = HPy_SetAttr_s(ctx, sys, name, value);
    else if (HPy_HasAttr_s(ctx, sys, name))
        r = HPy_DelAttr_s(ctx, sys, name);
    HPy_Close(ctx, sys);
    return r;
}
