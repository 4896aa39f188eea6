/* requires: hpp_seq_del, hpp_set_item; includes: none */
/* PySequence_SetItem: 0 or -1; null deletes; a negative index counts from the end. */
static inline int hpp_seq_set(HPyContext *ctx, HPy seq, HPy_ssize_t i, HPy v)
{
    if (HPy_IsNull(v))
        return hpp_seq_del(ctx, seq, i);
    HPy index = HPyLong_FromSsize_t(ctx, i);
    if (HPy_IsNull(index))
        return -1;
    int r = hpp_set_item(ctx, seq, index, v);
    HPy_Close(ctx, index);
    return r;
}
