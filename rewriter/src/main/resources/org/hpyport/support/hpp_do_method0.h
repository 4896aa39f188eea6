/* hpp_do_method0: o.NAME() for its effect: 0, or -1 with an exception.
   requires: hpp_method0 hpp_done */
static inline int hpp_do_method0(HPyContext *ctx, HPy o, const char *name)
{
    return hpp_done(ctx, hpp_method0(ctx, o, name));
}
