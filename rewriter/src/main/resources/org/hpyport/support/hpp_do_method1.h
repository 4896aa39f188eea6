/* hpp_do_method1: o.NAME(a) for its effect: 0, or -1 with an exception.
   requires: hpp_method1 hpp_done */
static inline int hpp_do_method1(HPyContext *ctx, HPy o, const char *name, HPy a)
{
    return hpp_done(ctx, hpp_method1(ctx, o, name, a));
}
