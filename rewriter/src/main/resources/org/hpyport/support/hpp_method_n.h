/* hpp_method_n: o.NAME(*args) with at most seven arguments.
   requires: hpp_null_error */
static inline HPy hpp_method_n(HPyContext *ctx, HPy o, const char *name, const HPy *args,
                               size_t n)
{
    HPy all[8], r, s;
    size_t i;
    all[0] = o;
    for (i = 0; i < n; i++)
        all[i + 1] = args[i];
    for (i = 0; i <= n; i++)
        if (HPy_IsNull(all[i]))
            return hpp_null_error(ctx);
    s = HPyUnicode_FromString(ctx, name);
    if (HPy_IsNull(s))
        return HPy_NULL;
    r = HPy_CallMethod(ctx, s, all, n + 1, HPy_NULL);
    HPy_Close(ctx, s);
    return r;
}
