/* requires: hpp_dict_get, hpp_found, hpp_quiet_null; includes: none */
/* PyMapping_GetOptionalItem, PyDict_GetItemRef: 1 found, 0 no such key, -1 with an exception. */
static inline int hpp_item_opt(HPyContext *ctx, HPy o, HPy key, HPy *out)
{
    if (HPyDict_Check(ctx, o))
        return hpp_found(ctx, hpp_dict_get(ctx, o, key), out);
    HPy v = HPy_GetItem(ctx, o, key);
    return hpp_found(ctx, HPy_IsNull(v) ? hpp_quiet_null(ctx, ctx->h_KeyError) : v, out);
}
