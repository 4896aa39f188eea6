/* hpp_set_item: o[key] = value, right for every value on every runtime: storing numbers into an existing
   list through HPy_SetItem goes wrong on some.
   requires: hpp_method2 hpp_done */
static inline int hpp_set_item(HPyContext *ctx, HPy o, HPy key, HPy value)
{
    if (HPyList_Check(ctx, o))
        return hpp_done(ctx, hpp_method2(ctx, o, "__setitem__", key, value));
    return HPy_SetItem(ctx, o, key, value);
}
