/* requires: hpp_bad_internal_call, hpp_done, hpp_null_error; includes: none */
/*
 * PyList_SetItem that steals nothing and is safe for every value on every runtime: IndexError
 * outside, SystemError for what is not a list. A null value fails; the C API would store a hole.
 */
static inline int hpp_list_set(HPyContext *ctx, HPy list, HPy_ssize_t i, HPy v)
{
    if (HPy_IsNull(v)) {
        hpp_null_error(ctx);
        return -1;
    }
    if (!HPyList_Check(ctx, list)) {
        hpp_bad_internal_call(ctx);
        return -1;
    }
    HPy_ssize_t n = HPy_Length(ctx, list);
    if (n < 0)
        return -1;
    if (i < 0 || i >= n) {
        HPyErr_SetString(ctx, ctx->h_IndexError, "list assignment index out of range");
        return -1;
    }
    HPy set = HPy_GetAttr_s(ctx, ctx->h_ListType, "__setitem__");
    HPy index = HPyLong_FromSsize_t(ctx, i);
    HPy r = HPy_NULL;
    if (!HPy_IsNull(set) && !HPy_IsNull(index)) {
        HPy args[3] = {list, index, v};
        r = HPy_Call(ctx, set, args, 3, HPy_NULL);
    }
    HPy_Close(ctx, set);
    HPy_Close(ctx, index);
    return hpp_done(ctx, r);
}
