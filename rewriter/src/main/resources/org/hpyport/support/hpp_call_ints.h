/* hpp_call_ints: MODULE.NAME(*numbers) with at most seven numbers.
   requires: hpp_import_call_n */
static inline HPy hpp_call_ints(HPyContext *ctx, const char *module, const char *name,
                                const int *numbers, size_t n)
{
    HPy args[7], r = HPy_NULL;
    size_t i, made = 0;
    for (i = 0; i < n; i++) {
        args[i] = HPyLong_FromLong(ctx, numbers[i]);
        if (HPy_IsNull(args[i]))
            break;
        made++;
    }
    if (made == n)
        r = hpp_import_call_n(ctx, module, name, args, n);
    for (i = 0; i < made; i++)
        HPy_Close(ctx, args[i]);
    return r;
}
