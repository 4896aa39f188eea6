/* requires: none; includes: none */
/*
 * The dict of keywords of a function called with an array and the tuple of keyword names, whose values
 * follow the `nargs` positional ones; null if there are none. 1, or 0 with an exception.
 */
static inline int hpp_pack_keywords(HPyContext *ctx, const HPy *args, size_t nargs, HPy kwnames,
                                    HPy *dict)
{
    HPy_ssize_t n = HPy_IsNull(kwnames) ? 0 : HPy_Length(ctx, kwnames);
    *dict = n > 0 ? HPyDict_New(ctx) : HPy_NULL;
    int ok = n == 0 || (n > 0 && !HPy_IsNull(*dict));
    for (HPy_ssize_t i = 0; ok && i < n; i++) {
        HPy key = HPy_GetItem_i(ctx, kwnames, i);
        ok = !HPy_IsNull(key) && HPy_SetItem(ctx, *dict, key, args[nargs + (size_t)i]) == 0;
        HPy_Close(ctx, key);
    }
    if (!ok) {
        HPy_Close(ctx, *dict);
        *dict = HPy_NULL;
    }
    return ok;
}
