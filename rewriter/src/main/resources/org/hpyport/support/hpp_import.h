/* hpp_import: PyImport_Import. */
static inline HPy hpp_import(HPyContext *ctx, HPy name)
{
    const char *s = HPyUnicode_AsUTF8AndSize(ctx, name, NULL);
    return s == NULL ? HPy_NULL : HPyImport_ImportModule(ctx, s);
}
