/* hpp_exact_import: Whether the type of o is MODULE.NAME.
   requires: hpp_import_attr hpp_exact */
static inline int hpp_exact_import(HPyContext *ctx, HPy o, const char *module, const char *name)
{
    int same;
    HPy t = hpp_import_attr(ctx, module, name);
    if (HPy_IsNull(t)) {
        HPyErr_Clear(ctx);
        return 0;
    }
    same = hpp_exact(ctx, o, t);
    HPy_Close(ctx, t);
    return same;
}
