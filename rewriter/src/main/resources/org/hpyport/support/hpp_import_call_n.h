/* requires: hpp_import_attr; includes: none */
/* module.<name>(args[0], ...); closes the arguments and fails if one of them is null. */
static inline HPy hpp_import_call_n(HPyContext *ctx, const char *module, const char *name, HPy *args,
                                    size_t n)
{
    HPy r = HPy_NULL;
    int complete = 1;
    for (size_t i = 0; i < n; i++)
        complete &= !HPy_IsNull(args[i]);
    if (complete) {
        HPy f = hpp_import_attr(ctx, module, name);
        if (!HPy_IsNull(f))
            r = HPy_Call(ctx, f, args, n, HPy_NULL);
        HPy_Close(ctx, f);
    }
    for (size_t i = 0; i < n; i++)
        HPy_Close(ctx, args[i]);
    return r;
}
