/* requires: none; includes: none */
/* PySequence_DelItem: 0 or -1; a negative index counts from the end. */
static inline int hpp_seq_del(HPyContext *ctx, HPy seq, HPy_ssize_t i)
{
    HPy index = HPyLong_FromSsize_t(ctx, i);
    if (HPy_IsNull(index))
        return -1;
    int r = HPy_DelItem(ctx, seq, index);
    HPy_Close(ctx, index);
    return r;
}
