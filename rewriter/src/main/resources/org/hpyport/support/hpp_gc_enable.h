/* hpp_gc_enable: PyGC_Enable: what it was before.
   requires: hpp_gc_is_enabled hpp_done */
static inline int hpp_gc_enable(HPyContext *ctx)
{
    int before = hpp_gc_is_enabled(ctx);
    return hpp_done(ctx, hpp_import_call_n(ctx, "gc", "enable", NULL, 0)) < 0 ? -1 : before;
}
