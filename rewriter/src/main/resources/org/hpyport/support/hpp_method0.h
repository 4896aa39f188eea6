/* requires: hpp_method_n; includes: none */
/* o.<name>() */
static inline HPy hpp_method0(HPyContext *ctx, HPy o, const char *name)
{
    return hpp_method_n(ctx, name, &o, 1);
}
