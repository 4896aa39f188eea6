/* requires: hpp_slice_adjust; includes: none */
/* PySlice_GetIndicesEx: 0 or -1. */
static inline int hpp_slice_indices(HPyContext *ctx, HPy slice, HPy_ssize_t length,
                                    HPy_ssize_t *start, HPy_ssize_t *stop, HPy_ssize_t *step,
                                    HPy_ssize_t *count)
{
    if (HPySlice_Unpack(ctx, slice, start, stop, step) < 0)
        return -1;
    *count = hpp_slice_adjust(length, start, stop, *step);
    return 0;
}
