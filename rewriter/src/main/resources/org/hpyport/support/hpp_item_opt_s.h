/* requires: hpp_item_opt; includes: none */
/* PyMapping_GetOptionalItemString, PyDict_GetItemStringRef: 1, 0, or -1 with an exception. */
static inline int hpp_item_opt_s(HPyContext *ctx, HPy o, const char *key, HPy *out)
{
    *out = HPy_NULL;
    HPy k = HPyUnicode_FromString(ctx, key);
    if (HPy_IsNull(k))
        return -1;
    int r = hpp_item_opt(ctx, o, k, out);
    HPy_Close(ctx, k);
    return r;
}
