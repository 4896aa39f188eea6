/* hpp_list_set: PyList_SetItem without the theft: the caller still owns the value. IndexError outside of the
   list.
   requires: hpp_set_item hpp_null_error */
static inline int hpp_list_set(HPyContext *ctx, HPy list, HPy_ssize_t i, HPy value)
{
    HPy index;
    int r;
    HPy_ssize_t n;
    if (HPy_IsNull(list) || HPy_IsNull(value)) {
        hpp_null_error(ctx);
        return -1;
    }
    n = HPy_Length(ctx, list);
    if (n < 0)
        return -1;
    if (i < 0 || i >= n) {
        HPyErr_SetString(ctx, ctx->h_IndexError, "list assignment index out of range");
        return -1;
    }
    index = HPyLong_FromSsize_t(ctx, i);
    if (HPy_IsNull(index))
        return -1;
    r = hpp_set_item(ctx, list, index, value);
    HPy_Close(ctx, index);
    return r;
}
