/* hpp_del_slice: del o[lo:hi].
   requires: hpp_set_slice */
static inline int hpp_del_slice(HPyContext *ctx, HPy o, HPy_ssize_t lo, HPy_ssize_t hi)
{
    return hpp_set_slice(ctx, o, lo, hi, HPy_NULL);
}
