/* requires: hpp_gc_do; includes: none */
/* PyGC_IsEnabled: 1 or 0. */
static inline int hpp_gc_is_enabled(HPyContext *ctx)
{
    HPy_ssize_t r = hpp_gc_do(ctx, "isenabled");
    if (r < 0)
        HPyErr_Clear(ctx);
    return r > 0;
}
