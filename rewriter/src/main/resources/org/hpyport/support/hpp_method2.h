/* hpp_method2: o.NAME(a, b).
   requires: hpp_method_n */
static inline HPy hpp_method2(HPyContext *ctx, HPy o, const char *name, HPy a, HPy b)
{
    HPy args[2];
    args[0] = a;
    args[1] = b;
    return hpp_method_n(ctx, o, name, args, 2);
}
