/* hpp_list_insert: PyList_Insert.
   requires: hpp_method2 hpp_done */
static inline int hpp_list_insert(HPyContext *ctx, HPy list, HPy_ssize_t i, HPy value)
{
    int r;
    HPy index = HPyLong_FromSsize_t(ctx, i);
    if (HPy_IsNull(index))
        return -1;
    r = hpp_done(ctx, hpp_method2(ctx, list, "insert", index, value));
    HPy_Close(ctx, index);
    return r;
}
