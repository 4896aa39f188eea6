/* requires: hpp_check_positional, hpp_check_required, hpp_place_keyword; includes: none */
/*
 * The checks of PyArg_ParseTupleAndKeywords for a function called with an array and the tuple of
 * keyword names (or null), whose values follow the `nargs` positional ones. Fills out[0] to out[n - 1]
 * with handles borrowed from `args`, or null for what is absent. 1, or 0 with TypeError.
 */
static inline int hpp_unpack_keywords(HPyContext *ctx, const char *function, const HPy *args,
                                      size_t nargs, HPy kwnames, const char *const *kwlist, int min,
                                      int maxpos, int n, HPy *out)
{
    for (int i = 0; i < n; i++)
        out[i] = HPy_NULL;
    if (!hpp_check_positional(ctx, function, (HPy_ssize_t)nargs, maxpos))
        return 0;
    for (size_t i = 0; i < nargs; i++)
        out[i] = args[i];
    HPy_ssize_t named = HPy_IsNull(kwnames) ? 0 : HPy_Length(ctx, kwnames);
    if (named < 0)
        return 0;
    for (HPy_ssize_t i = 0; i < named; i++) {
        HPy key = HPy_GetItem_i(ctx, kwnames, i);
        if (HPy_IsNull(key))
            return 0;
        int place = hpp_place_keyword(ctx, function, key, kwlist, n, out);
        HPy_Close(ctx, key);
        if (place < 0)
            return 0;
        out[place] = args[nargs + (size_t)i];
    }
    return hpp_check_required(ctx, function, kwlist, min, out);
}
