/* hpp_item_opt_s: hpp_item_opt with a UTF-8 key.
   requires: hpp_item_opt */
static inline int hpp_item_opt_s(HPyContext *ctx, HPy o, const char *key, HPy *out)
{
    int r;
    HPy k = HPyUnicode_FromString(ctx, key);
    *out = HPy_NULL;
    if (HPy_IsNull(k))
        return -1;
    r = hpp_item_opt(ctx, o, k, out);
    HPy_Close(ctx, k);
    return r;
}
