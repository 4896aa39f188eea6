/* hpp_import_attr: MODULE.NAME. */
static inline HPy hpp_import_attr(HPyContext *ctx, const char *module, const char *name)
{
    HPy r, m = HPyImport_ImportModule(ctx, module);
    if (HPy_IsNull(m))
        return HPy_NULL;
    r = HPy_GetAttr_s(ctx, m, name);
    HPy_Close(ctx, m);
    return r;
}
