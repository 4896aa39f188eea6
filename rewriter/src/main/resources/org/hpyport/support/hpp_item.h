/* hpp_item: PySequence_GetItem, PyList_GetItem, PyTuple_GetItem with a new handle: IndexError outside of
   the sequence. A negative index is outside, which PySequence_GetItem would count from the
   end.
   requires: hpp_null_error */
static inline HPy hpp_item(HPyContext *ctx, HPy seq, HPy_ssize_t i)
{
    HPy_ssize_t n;
    if (HPy_IsNull(seq))
        return hpp_null_error(ctx);
    n = HPy_Length(ctx, seq);
    if (n < 0)
        return HPy_NULL;
    if (i < 0 || i >= n)
        return HPyErr_SetString(ctx, ctx->h_IndexError, "index out of range");
    return HPy_GetItem_i(ctx, seq, i);
}
