/* requires: hpp_do_method1, hpp_list_of; includes: none */
/* PyDict_Merge: 0 or -1; without `override` the keys of `a` keep their values. */
static inline int hpp_dict_merge(HPyContext *ctx, HPy a, HPy b, int override)
{
    if (override)
        return hpp_do_method1(ctx, a, "update", b);
    HPy keys = hpp_list_of(ctx, b, "keys");
    HPy_ssize_t n = HPy_IsNull(keys) ? -1 : HPy_Length(ctx, keys);
    int r = n < 0 ? -1 : 0;
    for (HPy_ssize_t i = 0; r == 0 && i < n; i++) {
        HPy k = HPy_GetItem_i(ctx, keys, i);
        int present = HPy_IsNull(k) ? -1 : HPy_Contains(ctx, a, k);
        HPy v = present == 0 ? HPy_GetItem(ctx, b, k) : HPy_NULL;
        if (present < 0 || (present == 0 && (HPy_IsNull(v) || HPy_SetItem(ctx, a, k, v) < 0)))
            r = -1;
        HPy_Close(ctx, v);
        HPy_Close(ctx, k);
    }
    HPy_Close(ctx, keys);
    return r;
}
