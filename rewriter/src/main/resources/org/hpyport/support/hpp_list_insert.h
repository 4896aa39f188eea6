/* requires: hpp_done, hpp_method2, hpp_null_error; includes: none */
/* PyList_Insert: 0 or -1. */
static inline int hpp_list_insert(HPyContext *ctx, HPy list, HPy_ssize_t i, HPy v)
{
    HPy index = HPyLong_FromSsize_t(ctx, i);
    if (HPy_IsNull(index))
        return -1;
    int r = HPy_IsNull(v) ? hpp_done(ctx, hpp_null_error(ctx))
                          : hpp_done(ctx, hpp_method2(ctx, list, "insert", index, v));
    HPy_Close(ctx, index);
    return r;
}
