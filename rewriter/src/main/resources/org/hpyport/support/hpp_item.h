/* requires: none; includes: none */
/*
 * PyTuple_GetItem and PyList_GetItem: no negative indices, IndexError outside. The result is a new
 * handle. Any sized sequence is accepted where the C API raises SystemError.
 */
static inline HPy hpp_item(HPyContext *ctx, HPy seq, HPy_ssize_t i)
{
    HPy_ssize_t n = HPy_Length(ctx, seq);
    if (n < 0)
        return HPy_NULL;
    if (i < 0 || i >= n) {
        HPyErr_SetString(ctx, ctx->h_IndexError, "index out of range");
        return HPy_NULL;
    }
    return HPy_GetItem_i(ctx, seq, i);
}
