/* requires: hpp_slice; includes: none */
/* slice(lo, hi) with negative bounds taken as 0, as PyList_GetSlice does. */
static inline HPy hpp_bounds(HPyContext *ctx, HPy_ssize_t lo, HPy_ssize_t hi)
{
    return hpp_slice(ctx, lo < 0 ? 0 : lo, hi < 0 ? 0 : hi);
}
