/* hpp_import_level: PyImport_ImportModuleLevel.
   requires: hpp_import_level_object */
static inline HPy hpp_import_level(HPyContext *ctx, const char *name, HPy globals, HPy locals,
                                   HPy from, int level)
{
    HPy r, text = HPyUnicode_FromString(ctx, name);
    if (HPy_IsNull(text))
        return HPy_NULL;
    r = hpp_import_level_object(ctx, text, globals, locals, from, level);
    HPy_Close(ctx, text);
    return r;
}
