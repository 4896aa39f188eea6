/* requires: hpp_done, hpp_import_call1; includes: none */
/* module.<name>(a), 0 or -1. */
static inline int hpp_import_do1(HPyContext *ctx, const char *module, const char *name, HPy a)
{
    return hpp_done(ctx, hpp_import_call1(ctx, module, name, a));
}
