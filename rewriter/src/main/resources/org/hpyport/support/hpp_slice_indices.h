/* hpp_slice_indices: PySlice_GetIndicesEx. */
static inline int hpp_slice_indices(HPyContext *ctx, HPy slice, HPy_ssize_t length,
                                    HPy_ssize_t *start, HPy_ssize_t *stop, HPy_ssize_t *step,
                                    HPy_ssize_t *size)
{
    if (HPySlice_Unpack(ctx, slice, start, stop, step) < 0)
        return -1;
    *size = HPySlice_AdjustIndices(ctx, length, start, stop, *step);
    return 0;
}
