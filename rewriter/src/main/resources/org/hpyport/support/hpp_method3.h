/* hpp_method3: o.NAME(a, b, c).
   requires: hpp_method_n */
static inline HPy hpp_method3(HPyContext *ctx, HPy o, const char *name, HPy a, HPy b, HPy c)
{
    HPy args[3];
    args[0] = a;
    args[1] = b;
    args[2] = c;
    return hpp_method_n(ctx, o, name, args, 3);
}
