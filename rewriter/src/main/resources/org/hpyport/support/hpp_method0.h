/* hpp_method0: o.NAME().
   requires: hpp_method_n */
static inline HPy hpp_method0(HPyContext *ctx, HPy o, const char *name)
{
    return hpp_method_n(ctx, o, name, NULL, 0);
}
