/* requires: hpp_place_keyword; includes: none */
/*
 * Moves the values of a dict of keywords to their places as owned handles. 1 or 0. GraalPy 24.2.2
 * gives HPy_tp_new a tuple of the names instead; their values stand behind the positional arguments.
 */
static inline int hpp_unpack_dict(HPyContext *ctx, const char *function, HPy dict,
                                  const HPy *values, const char *const *kwlist, int n, HPy *out)
{
    if (HPy_IsNull(dict))
        return 1;
    int named_only = HPyTuple_Check(ctx, dict);
    HPy keys = named_only ? HPy_Dup(ctx, dict) : HPyDict_Keys(ctx, dict);
    HPy_ssize_t named = HPy_IsNull(keys) ? -1 : HPy_Length(ctx, keys);
    int ok = named >= 0;
    for (HPy_ssize_t i = 0; ok && i < named; i++) {
        HPy key = HPy_GetItem_i(ctx, keys, i);
        int place = HPy_IsNull(key) ? -1 : hpp_place_keyword(ctx, function, key, kwlist, n, out);
        if (place >= 0)
            out[place] = named_only ? HPy_Dup(ctx, values[i]) : HPy_GetItem(ctx, dict, key);
        ok = place >= 0 && !HPy_IsNull(out[place]);
        HPy_Close(ctx, key);
    }
    HPy_Close(ctx, keys);
    return ok;
}
