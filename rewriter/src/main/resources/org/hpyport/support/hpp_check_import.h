/* requires: hpp_import_attr; includes: none */
/* Whether the object is an instance of a module's type: 1 or 0. A failing import counts as no. */
static inline int hpp_check_import(HPyContext *ctx, HPy o, const char *module, const char *name)
{
    HPy t = hpp_import_attr(ctx, module, name);
    if (HPy_IsNull(t)) {
        HPyErr_Clear(ctx);
        return 0;
    }
    int r = HPy_TypeCheck(ctx, o, t);
    HPy_Close(ctx, t);
    return r;
}
