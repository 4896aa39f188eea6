/* hpp_seq_del: PySequence_DelItem. */
static inline int hpp_seq_del(HPyContext *ctx, HPy o, HPy_ssize_t i)
{
    int r;
    HPy index = HPyLong_FromSsize_t(ctx, i);
    if (HPy_IsNull(index))
        return -1;
    r = HPy_DelItem(ctx, o, index);
    HPy_Close(ctx, index);
    return r;
}
