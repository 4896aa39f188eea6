/* hpp_gc_is_enabled: PyGC_IsEnabled.
   requires: hpp_import_call_n hpp_truth */
static inline int hpp_gc_is_enabled(HPyContext *ctx)
{
    return hpp_truth(ctx, hpp_import_call_n(ctx, "gc", "isenabled", NULL, 0));
}
