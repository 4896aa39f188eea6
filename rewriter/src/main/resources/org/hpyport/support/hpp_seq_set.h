/* hpp_seq_set: PySequence_SetItem; a null value deletes.
   requires: hpp_set_item hpp_seq_del */
static inline int hpp_seq_set(HPyContext *ctx, HPy o, HPy_ssize_t i, HPy value)
{
    int r;
    HPy index;
    if (HPy_IsNull(value))
        return hpp_seq_del(ctx, o, i);
    index = HPyLong_FromSsize_t(ctx, i);
    if (HPy_IsNull(index))
        return -1;
    r = hpp_set_item(ctx, o, index, value);
    HPy_Close(ctx, index);
    return r;
}
