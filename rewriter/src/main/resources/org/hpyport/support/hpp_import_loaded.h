/* hpp_import_loaded: PyImport_GetModule: null without exception if it is not loaded.
   requires: hpp_import_attr hpp_dict_get */
static inline HPy hpp_import_loaded(HPyContext *ctx, HPy name)
{
    HPy r, modules = hpp_import_attr(ctx, "sys", "modules");
    if (HPy_IsNull(modules))
        return HPy_NULL;
    r = hpp_dict_get(ctx, modules, name);
    HPy_Close(ctx, modules);
    return r;
}
