/* requires: none; includes: none */
/* PyDict_ContainsString: 1, 0, or -1 with an exception. */
static inline int hpp_contains_s(HPyContext *ctx, HPy d, const char *key)
{
    HPy k = HPyUnicode_FromString(ctx, key);
    if (HPy_IsNull(k))
        return -1;
    int r = HPy_Contains(ctx, d, k);
    HPy_Close(ctx, k);
    return r;
}
