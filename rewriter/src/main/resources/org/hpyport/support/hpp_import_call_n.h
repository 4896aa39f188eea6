/* hpp_import_call_n: MODULE.NAME(*args).
   requires: hpp_import_attr hpp_null_error */
static inline HPy hpp_import_call_n(HPyContext *ctx, const char *module, const char *name,
                                    const HPy *args, size_t n)
{
    HPy r, f;
    size_t i;
    for (i = 0; i < n; i++)
        if (HPy_IsNull(args[i]))
            return hpp_null_error(ctx);
    f = hpp_import_attr(ctx, module, name);
    if (HPy_IsNull(f))
        return HPy_NULL;
    r = HPy_Call(ctx, f, args, n, HPy_NULL);
    HPy_Close(ctx, f);
    return r;
}
