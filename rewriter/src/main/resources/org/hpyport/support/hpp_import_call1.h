/* hpp_import_call1: MODULE.NAME(a).
   requires: hpp_import_call_n */
static inline HPy hpp_import_call1(HPyContext *ctx, const char *module, const char *name, HPy a)
{
    return hpp_import_call_n(ctx, module, name, &a, 1);
}
