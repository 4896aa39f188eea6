/* requires: hpp_method_n; includes: none */
/* o.<name>(a) */
static inline HPy hpp_method1(HPyContext *ctx, HPy o, const char *name, HPy a)
{
    HPy args[2] = {o, a};
    return hpp_method_n(ctx, name, args, 2);
}
