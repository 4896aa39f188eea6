/* hpp_module_new: PyModule_New.
   requires: hpp_import_call1 */
static inline HPy hpp_module_new(HPyContext *ctx, const char *name)
{
    HPy r, text = HPyUnicode_FromString(ctx, name);
    if (HPy_IsNull(text))
        return HPy_NULL;
    r = hpp_import_call1(ctx, "types", "ModuleType", text);
    HPy_Close(ctx, text);
    return r;
}
