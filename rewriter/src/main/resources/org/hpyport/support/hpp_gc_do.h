/* requires: hpp_import_attr, hpp_ssize_result; includes: none */
/* A function of the module gc whose result is a number, or -1 with an exception. */
static inline HPy_ssize_t hpp_gc_do(HPyContext *ctx, const char *name)
{
    HPy f = hpp_import_attr(ctx, "gc", name);
    HPy r = HPy_IsNull(f) ? HPy_NULL : HPy_Call(ctx, f, NULL, 0, HPy_NULL);
    HPy_Close(ctx, f);
    if (!HPy_IsNull(r) && HPy_Is(ctx, r, ctx->h_None)) {
        HPy_Close(ctx, r);
        return 0;
    }
    return hpp_ssize_result(ctx, r);
}
