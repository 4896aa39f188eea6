/* requires: hpp_seq_bounds; includes: none */
/*
 * PyList_GetSlice, PyTuple_GetSlice and PySequence_GetSlice: of a list or tuple negative bounds are 0,
 * of another sequence they count from the end.
 */
static inline HPy hpp_get_slice(HPyContext *ctx, HPy seq, HPy_ssize_t lo, HPy_ssize_t hi)
{
    HPy slice = hpp_seq_bounds(ctx, seq, lo, hi);
    if (HPy_IsNull(slice))
        return HPy_NULL;
    HPy r = HPy_GetItem(ctx, seq, slice);
    HPy_Close(ctx, slice);
    return r;
}
