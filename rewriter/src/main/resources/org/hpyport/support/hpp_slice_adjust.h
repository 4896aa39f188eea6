/* requires: none; includes: none */
/* PySlice_AdjustIndices: brings the bounds into a sequence's length; how many items they hold. */
static inline HPy_ssize_t hpp_slice_adjust(HPy_ssize_t length, HPy_ssize_t *start, HPy_ssize_t *stop,
                                           HPy_ssize_t step)
{
    HPy_ssize_t *bounds[2] = {start, stop};
    for (int i = 0; i < 2; i++) {
        if (*bounds[i] < 0) {
            *bounds[i] += length;
            if (*bounds[i] < 0)
                *bounds[i] = step < 0 ? -1 : 0;
        } else if (*bounds[i] >= length) {
            *bounds[i] = step < 0 ? length - 1 : length;
        }
    }
    if (step < 0)
        return *stop < *start ? (*start - *stop - 1) / (-step) + 1 : 0;
    return *start < *stop ? (*stop - *start - 1) / step + 1 : 0;
}
