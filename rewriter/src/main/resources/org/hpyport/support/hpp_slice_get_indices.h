/* hpp_slice_get_indices: PySlice_GetIndices.
   requires: hpp_slice_indices */
static inline int hpp_slice_get_indices(HPyContext *ctx, HPy slice, HPy_ssize_t length,
                                        HPy_ssize_t *start, HPy_ssize_t *stop, HPy_ssize_t *step)
{
    HPy_ssize_t size;
    return hpp_slice_indices(ctx, slice, length, start, stop, step, &size);
}
