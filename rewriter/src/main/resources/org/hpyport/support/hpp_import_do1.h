/* hpp_import_do1: MODULE.NAME(a) for its effect: 0, or -1 with an exception.
   requires: hpp_import_call1 hpp_done */
static inline int hpp_import_do1(HPyContext *ctx, const char *module, const char *name, HPy a)
{
    return hpp_done(ctx, hpp_import_call1(ctx, module, name, a));
}
