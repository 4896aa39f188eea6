/* requires: hpp_import_call1; includes: none */
/* PyImport_Import: the module itself, also for a dotted name. Import hooks of the caller are not used. */
static inline HPy hpp_import(HPyContext *ctx, HPy name)
{
    return hpp_import_call1(ctx, "importlib", "import_module", name);
}
