/* requires: hpp_import_level_object; includes: none */
/* PyImport_ImportModuleLevel: as hpp_import_level_object with a name in UTF-8. */
static inline HPy hpp_import_level(HPyContext *ctx, const char *name, HPy globals, HPy locals,
                                   HPy fromlist, int level)
{
    HPy n = HPyUnicode_FromString(ctx, name);
    if (HPy_IsNull(n))
        return HPy_NULL;
    HPy r = hpp_import_level_object(ctx, n, globals, locals, fromlist, level);
    HPy_Close(ctx, n);
    return r;
}
