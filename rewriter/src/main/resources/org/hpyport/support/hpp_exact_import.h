/* requires: hpp_exact, hpp_import_attr; includes: none */
/* Whether the object's type is exactly a module's type: 1 or 0. A failing import counts as no. */
static inline int hpp_exact_import(HPyContext *ctx, HPy o, const char *module, const char *name)
{
    HPy t = hpp_import_attr(ctx, module, name);
    if (HPy_IsNull(t)) {
        HPyErr_Clear(ctx);
        return 0;
    }
    int r = hpp_exact(ctx, o, t);
    HPy_Close(ctx, t);
    return r;
}
