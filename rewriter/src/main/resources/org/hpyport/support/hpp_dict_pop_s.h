/* hpp_dict_pop_s: PyDict_PopString.
   requires: hpp_dict_pop */
static inline int hpp_dict_pop_s(HPyContext *ctx, HPy dict, const char *key, HPy *out)
{
    int r;
    HPy k = HPyUnicode_FromString(ctx, key);
    if (HPy_IsNull(k)) {
        if (out != NULL)
            *out = HPy_NULL;
        return -1;
    }
    r = hpp_dict_pop(ctx, dict, k, out);
    HPy_Close(ctx, k);
    return r;
}
