/* hpp_sys_get: PySys_GetObject with a new handle: null without exception if there is none.
   requires: hpp_import_attr */
static inline HPy hpp_sys_get(HPyContext *ctx, const char *name)
{
    HPy value = hpp_import_attr(ctx, "sys", name);
    if (HPy_IsNull(value))
        HPyErr_Clear(ctx);
    return value;
}
