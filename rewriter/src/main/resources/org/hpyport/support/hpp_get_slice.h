/* hpp_get_slice: o[lo:hi]. Negative bounds count from the end, which PyList_GetSlice and PyTuple_GetSlice
   take for 0.
   requires: hpp_slice */
static inline HPy hpp_get_slice(HPyContext *ctx, HPy o, HPy_ssize_t lo, HPy_ssize_t hi)
{
    HPy r, s = hpp_slice(ctx, lo, hi);
    if (HPy_IsNull(s))
        return HPy_NULL;
    r = HPy_GetItem(ctx, o, s);
    HPy_Close(ctx, s);
    return r;
}
