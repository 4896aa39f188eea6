/* requires: hpp_builtin1; includes: none */
/* PyIter_Next: at the end null and no exception, on failure null and an exception. */
static inline HPy hpp_iter_next(HPyContext *ctx, HPy it)
{
    HPy v = hpp_builtin1(ctx, "next", it);
    if (HPy_IsNull(v) && HPyErr_ExceptionMatches(ctx, ctx->h_StopIteration))
        HPyErr_Clear(ctx);
    return v;
}
