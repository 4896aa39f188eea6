/* hpp_method1: o.NAME(a).
   requires: hpp_method_n */
static inline HPy hpp_method1(HPyContext *ctx, HPy o, const char *name, HPy a)
{
    return hpp_method_n(ctx, o, name, &a, 1);
}
