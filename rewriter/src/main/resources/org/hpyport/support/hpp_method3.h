/* requires: hpp_method_n; includes: none */
/* o.<name>(a, b, c) */
static inline HPy hpp_method3(HPyContext *ctx, HPy o, const char *name, HPy a, HPy b, HPy c)
{
    HPy args[4] = {o, a, b, c};
    return hpp_method_n(ctx, name, args, 4);
}
