/* requires: hpp_import_call_n; includes: none */
/* PyModule_New */
static inline HPy hpp_module_new(HPyContext *ctx, const char *name)
{
    HPy args[1] = {HPyUnicode_FromString(ctx, name)};
    return hpp_import_call_n(ctx, "types", "ModuleType", args, 1);
}
