/* requires: hpp_seq_bounds; includes: none */
/* PySequence_DelSlice: 0 or -1; bounds as for hpp_get_slice. */
static inline int hpp_del_slice(HPyContext *ctx, HPy seq, HPy_ssize_t lo, HPy_ssize_t hi)
{
    HPy slice = hpp_seq_bounds(ctx, seq, lo, hi);
    if (HPy_IsNull(slice))
        return -1;
    int r = HPy_DelItem(ctx, seq, slice);
    HPy_Close(ctx, slice);
    return r;
}
