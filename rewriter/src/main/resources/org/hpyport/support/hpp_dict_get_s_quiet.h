/* requires: hpp_dict_get_quiet; includes: none */
/* PyDict_GetItemString: as hpp_dict_get_quiet with a key in UTF-8. */
static inline HPy hpp_dict_get_s_quiet(HPyContext *ctx, HPy d, const char *key)
{
    HPy k = HPyUnicode_FromString(ctx, key);
    if (HPy_IsNull(k)) {
        HPyErr_Clear(ctx);
        return HPy_NULL;
    }
    HPy v = hpp_dict_get_quiet(ctx, d, k);
    HPy_Close(ctx, k);
    return v;
}
