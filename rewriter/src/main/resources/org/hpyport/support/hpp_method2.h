/* requires: hpp_method_n; includes: none */
/* o.<name>(a, b); a null b leaves it out. */
static inline HPy hpp_method2(HPyContext *ctx, HPy o, const char *name, HPy a, HPy b)
{
    HPy args[3] = {o, a, b};
    return hpp_method_n(ctx, name, args, HPy_IsNull(b) ? 2 : 3);
}
