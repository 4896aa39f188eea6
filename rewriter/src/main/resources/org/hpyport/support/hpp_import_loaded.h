/* requires: hpp_dict_get, hpp_import_attr; includes: none */
/* PyImport_GetModule: null without an exception if it is not loaded. */
static inline HPy hpp_import_loaded(HPyContext *ctx, HPy name)
{
    HPy modules = hpp_import_attr(ctx, "sys", "modules");
    if (HPy_IsNull(modules))
        return HPy_NULL;
    HPy r = hpp_dict_get(ctx, modules, name);
    HPy_Close(ctx, modules);
    return r;
}
