/* requires: hpp_dict_pop; includes: none */
/* PyDict_PopString: as hpp_dict_pop with a key in UTF-8. */
static inline int hpp_dict_pop_s(HPyContext *ctx, HPy d, const char *key, HPy *out)
{
    if (out != NULL)
        *out = HPy_NULL;
    HPy k = HPyUnicode_FromString(ctx, key);
    if (HPy_IsNull(k))
        return -1;
    int r = hpp_dict_pop(ctx, d, k, out);
    HPy_Close(ctx, k);
    return r;
}
