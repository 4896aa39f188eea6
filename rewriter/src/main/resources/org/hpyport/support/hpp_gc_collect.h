/* requires: hpp_gc_do; includes: none */
/* PyGC_Collect: how many objects; runs also if the collector is disabled. */
static inline HPy_ssize_t hpp_gc_collect(HPyContext *ctx)
{
    HPy_ssize_t r = hpp_gc_do(ctx, "collect");
    if (r < 0)
        HPyErr_Clear(ctx);
    return r < 0 ? 0 : r;
}
