/* hpp_iter_next: PyIter_Next: null without exception at the end, null with one on failure.
   requires: hpp_builtin1 */
static inline HPy hpp_iter_next(HPyContext *ctx, HPy it)
{
    HPy value = hpp_builtin1(ctx, "next", it);
    if (HPy_IsNull(value) && HPyErr_ExceptionMatches(ctx, ctx->h_StopIteration))
        HPyErr_Clear(ctx);
    return value;
}
