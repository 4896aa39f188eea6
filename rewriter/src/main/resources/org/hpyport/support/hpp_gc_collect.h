/* hpp_gc_collect: PyGC_Collect.
   requires: hpp_import_call_n hpp_as_size */
static inline HPy_ssize_t hpp_gc_collect(HPyContext *ctx)
{
    return hpp_as_size(ctx, hpp_import_call_n(ctx, "gc", "collect", NULL, 0));
}
