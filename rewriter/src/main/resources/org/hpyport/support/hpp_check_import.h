/* hpp_check_import: Whether o is an instance of MODULE.NAME or of a subclass.
   requires: hpp_import_attr */
static inline int hpp_check_import(HPyContext *ctx, HPy o, const char *module, const char *name)
{
    int is;
    HPy t = hpp_import_attr(ctx, module, name);
    if (HPy_IsNull(t)) {
        HPyErr_Clear(ctx);
        return 0;
    }
    is = HPy_TypeCheck(ctx, o, t);
    HPy_Close(ctx, t);
    return is;
}
