/* requires: hpp_dict_get; includes: none */
/* hpp_dict_get with a key in UTF-8. */
static inline HPy hpp_dict_get_s(HPyContext *ctx, HPy d, const char *key)
{
    HPy k = HPyUnicode_FromString(ctx, key);
    if (HPy_IsNull(k))
        return HPy_NULL;
    HPy v = hpp_dict_get(ctx, d, k);
    HPy_Close(ctx, k);
    return v;
}
