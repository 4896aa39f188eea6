/* hpp_item_opt: PyMapping_GetOptionalItem, PyDict_GetItemRef: 1 found, 0 not (KeyError is dropped), -1
   failed; *out is null unless found. */
static inline int hpp_item_opt(HPyContext *ctx, HPy o, HPy key, HPy *out)
{
    *out = HPy_GetItem(ctx, o, key);
    if (!HPy_IsNull(*out))
        return 1;
    if (!HPyErr_ExceptionMatches(ctx, ctx->h_KeyError))
        return -1;
    HPyErr_Clear(ctx);
    return 0;
}
