/* requires: hpp_done, hpp_method2, hpp_null_error; includes: none */
/*
 * PyObject_SetItem that is safe for every value: an exact list is stored to by its own __setitem__.
 * 0 or -1.
 */
static inline int hpp_set_item(HPyContext *ctx, HPy o, HPy key, HPy value)
{
    if (HPy_IsNull(o) || HPy_IsNull(key) || HPy_IsNull(value)) {
        hpp_null_error(ctx);
        return -1;
    }
    if (HPyList_Check(ctx, o))
        return hpp_done(ctx, hpp_method2(ctx, o, "__setitem__", key, value));
    return HPy_SetItem(ctx, o, key, value);
}
