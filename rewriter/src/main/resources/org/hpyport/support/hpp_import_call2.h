/* hpp_import_call2: MODULE.NAME(a, b).
   requires: hpp_import_call_n */
static inline HPy hpp_import_call2(HPyContext *ctx, const char *module, const char *name, HPy a,
                                   HPy b)
{
    HPy args[2];
    args[0] = a;
    args[1] = b;
    return hpp_import_call_n(ctx, module, name, args, 2);
}
