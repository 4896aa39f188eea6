/* requires: hpp_del_slice, hpp_seq_bounds, hpp_set_item; includes: none */
/* PyList_SetSlice and PySequence_SetSlice: 0 or -1; null deletes; bounds as for hpp_get_slice. */
static inline int hpp_set_slice(HPyContext *ctx, HPy seq, HPy_ssize_t lo, HPy_ssize_t hi, HPy items)
{
    if (HPy_IsNull(items))
        return hpp_del_slice(ctx, seq, lo, hi);
    HPy slice = hpp_seq_bounds(ctx, seq, lo, hi);
    if (HPy_IsNull(slice))
        return -1;
    int r = hpp_set_item(ctx, seq, slice, items);
    HPy_Close(ctx, slice);
    return r;
}
