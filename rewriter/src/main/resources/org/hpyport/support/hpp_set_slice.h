/* hpp_set_slice: o[lo:hi] = value; null deletes.
   requires: hpp_slice */
static inline int hpp_set_slice(HPyContext *ctx, HPy o, HPy_ssize_t lo, HPy_ssize_t hi, HPy value)
{
    int r;
    HPy s = hpp_slice(ctx, lo, hi);
    if (HPy_IsNull(s))
        return -1;
    r = HPy_IsNull(value) ? HPy_DelItem(ctx, o, s) : HPy_SetItem(ctx, o, s, value);
    HPy_Close(ctx, s);
    return r;
}
