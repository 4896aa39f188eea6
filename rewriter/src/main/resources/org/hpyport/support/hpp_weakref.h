/* requires: hpp_import_call2; includes: none */
/* weakref.<name>(o, callback); null or None is no callback. */
static inline HPy hpp_weakref(HPyContext *ctx, const char *name, HPy o, HPy callback)
{
    if (!HPy_IsNull(callback) && HPy_Is(ctx, callback, ctx->h_None))
        callback = HPy_NULL;
    return hpp_import_call2(ctx, "weakref", name, o, callback);
}
