/* requires: none; includes: none */
/*
 * PySequence_GetItem: a negative index counts from the end if there is a length; IndexError outside.
 * A mapping is indexed with the int where the C API raises TypeError.
 */
static inline HPy hpp_seq_item(HPyContext *ctx, HPy seq, HPy_ssize_t i)
{
    int sized = HPyTuple_Check(ctx, seq) || HPyList_Check(ctx, seq);
    if (sized) {
        HPy_ssize_t n = HPy_Length(ctx, seq);
        if (n < 0)
            return HPy_NULL;
        if (i < 0)
            i += n;
        if (i < 0 || i >= n) {
            HPyErr_SetString(ctx, ctx->h_IndexError, "index out of range");
            return HPy_NULL;
        }
    }
    return HPy_GetItem_i(ctx, seq, i);
}
