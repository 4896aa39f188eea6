/* requires: hpp_slice_adjust; includes: none */
/* PySlice_GetIndices: 0, or -1 without an exception if a bound lies outside. */
static inline int hpp_slice_get_indices(HPyContext *ctx, HPy slice, HPy_ssize_t length,
                                        HPy_ssize_t *start, HPy_ssize_t *stop, HPy_ssize_t *step)
{
    if (HPySlice_Unpack(ctx, slice, start, stop, step) < 0) {
        HPyErr_Clear(ctx);
        return -1;
    }
    hpp_slice_adjust(length, start, stop, *step);
    return *stop > length || *start >= length ? -1 : 0;
}
