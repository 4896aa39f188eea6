/* requires: hpp_place_keyword; includes: none */
/* Moves the values of a dict of keywords to their places as owned handles. 1 or 0. */
static inline int hpp_unpack_dict(HPyContext *ctx, const char *function, HPy dict,
                                  const char *const *kwlist, int n, HPy *out)
{
    if (HPy_IsNull(dict))
        return 1;
    HPy keys = HPyDict_Keys(ctx, dict);
    HPy_ssize_t named = HPy_IsNull(keys) ? -1 : HPy_Length(ctx, keys);
    int ok = named >= 0;
    for (HPy_ssize_t i = 0; ok && i < named; i++) {
        HPy key = HPy_GetItem_i(ctx, keys, i);
        int place = HPy_IsNull(key) ? -1 : hpp_place_keyword(ctx, function, key, kwlist, n, out);
        if (place >= 0)
            out[place] = HPy_GetItem(ctx, dict, key);
        ok = place >= 0 && !HPy_IsNull(out[place]);
        HPy_Close(ctx, key);
    }
    HPy_Close(ctx, keys);
    return ok;
}
