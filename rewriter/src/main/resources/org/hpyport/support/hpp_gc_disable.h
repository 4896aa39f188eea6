/* requires: hpp_gc_do, hpp_gc_is_enabled; includes: none */
/* PyGC_Disable: whether it was enabled before. */
static inline int hpp_gc_disable(HPyContext *ctx)
{
    int before = hpp_gc_is_enabled(ctx);
    return hpp_gc_do(ctx, "disable") < 0 ? -1 : before;
}
