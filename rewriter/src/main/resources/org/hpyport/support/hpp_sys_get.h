/* requires: hpp_import_attr; includes: none */
/* PySys_GetObject: null without an exception if there is no such attribute. */
static inline HPy hpp_sys_get(HPyContext *ctx, const char *name)
{
    HPy v = hpp_import_attr(ctx, "sys", name);
    if (HPy_IsNull(v))
        HPyErr_Clear(ctx);
    return v;
}
