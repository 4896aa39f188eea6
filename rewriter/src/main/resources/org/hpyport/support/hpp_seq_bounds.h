/* requires: hpp_bounds, hpp_slice; includes: none */
/*
 * The slice of a sequence: of a list or tuple as hpp_bounds, else with negative bounds counted from the
 * end, as PySequence_GetSlice does.
 */
static inline HPy hpp_seq_bounds(HPyContext *ctx, HPy seq, HPy_ssize_t lo, HPy_ssize_t hi)
{
    if (HPyList_Check(ctx, seq) || HPyTuple_Check(ctx, seq))
        return hpp_bounds(ctx, lo, hi);
    return hpp_slice(ctx, lo, hi);
}
