/* hpp_contains_s: PyDict_ContainsString. */
static inline int hpp_contains_s(HPyContext *ctx, HPy o, const char *key)
{
    int r;
    HPy k = HPyUnicode_FromString(ctx, key);
    if (HPy_IsNull(k))
        return -1;
    r = HPy_Contains(ctx, o, k);
    HPy_Close(ctx, k);
    return r;
}
