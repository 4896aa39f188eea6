/* hpp_dict_merge: PyDict_Merge. Without override the keys are looked up one by one.
   requires: hpp_call1 hpp_do_method1 */
static inline int hpp_dict_merge(HPyContext *ctx, HPy dict, HPy from, int override)
{
    HPy names, keys;
    HPy_ssize_t i, n;
    int r = 0;
    if (override)
        return hpp_do_method1(ctx, dict, "update", from);
    names = HPyUnicode_FromString(ctx, "keys");
    if (HPy_IsNull(names))
        return -1;
    keys = HPy_CallMethod(ctx, names, &from, 1, HPy_NULL);
    HPy_Close(ctx, names);
    if (HPy_IsNull(keys))
        return -1;
    names = hpp_call1(ctx, ctx->h_ListType, keys);
    HPy_Close(ctx, keys);
    n = HPy_IsNull(names) ? -1 : HPy_Length(ctx, names);
    if (n < 0)
        r = -1;
    for (i = 0; r == 0 && i < n; i++) {
        HPy key = HPy_GetItem_i(ctx, names, i);
        int has = HPy_IsNull(key) ? -1 : HPy_Contains(ctx, dict, key);
        if (has < 0)
            r = -1;
        else if (!has) {
            HPy value = HPy_GetItem(ctx, from, key);
            r = HPy_IsNull(value) ? -1 : HPy_SetItem(ctx, dict, key, value);
            HPy_Close(ctx, value);
        }
        HPy_Close(ctx, key);
    }
    HPy_Close(ctx, names);
    return r;
}
