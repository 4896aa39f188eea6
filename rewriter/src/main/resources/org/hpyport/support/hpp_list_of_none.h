/* requires: hpp_bad_internal_call; includes: none */
/*
 * PyList_New(n) for a list whose items are set later: n times None, where the C API has NULL. SystemError
 * for a negative size.
 */
static inline HPy hpp_list_of_none(HPyContext *ctx, HPy_ssize_t n)
{
    if (n < 0) {
        hpp_bad_internal_call(ctx);
        return HPy_NULL;
    }
    HPyListBuilder builder = HPyListBuilder_New(ctx, n);
    for (HPy_ssize_t i = 0; i < n; i++)
        HPyListBuilder_Set(ctx, builder, i, ctx->h_None);
    return HPyListBuilder_Build(ctx, builder);
}
