/* requires: hpp_import_attr, hpp_null_error; includes: none */
/* module.<name>(a) */
static inline HPy hpp_import_call1(HPyContext *ctx, const char *module, const char *name, HPy a)
{
    if (HPy_IsNull(a))
        return hpp_null_error(ctx);
    HPy f = hpp_import_attr(ctx, module, name);
    if (HPy_IsNull(f))
        return HPy_NULL;
    HPy r = HPy_Call(ctx, f, &a, 1, HPy_NULL);
    HPy_Close(ctx, f);
    return r;
}
