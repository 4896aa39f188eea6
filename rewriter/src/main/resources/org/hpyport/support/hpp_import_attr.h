/* requires: none; includes: none */
/* The attribute of a module, which is imported first. */
static inline HPy hpp_import_attr(HPyContext *ctx, const char *module, const char *name)
{
    HPy m = HPyImport_ImportModule(ctx, module);
    if (HPy_IsNull(m))
        return HPy_NULL;
    HPy a = HPy_GetAttr_s(ctx, m, name);
    HPy_Close(ctx, m);
    return a;
}
