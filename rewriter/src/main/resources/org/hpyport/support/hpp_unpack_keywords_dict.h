/* hpp_unpack_keywords_dict: hpp_unpack_keywords for tp_new and tp_init, which get a dict. The values are owned by the
   caller, those found before a failure too.
   requires: hpp_too_many hpp_missing hpp_keyword_index */
static inline int hpp_unpack_keywords_dict(HPyContext *ctx, const char *function, const HPy *args,
                                           HPy_ssize_t nargs, HPy kw, const char *const *names,
                                           HPy_ssize_t required, HPy_ssize_t positional,
                                           HPy_ssize_t count, HPy *values)
{
    HPy_ssize_t i, n;
    HPy keys;
    int ok = 1;
    for (i = 0; i < count; i++)
        values[i] = HPy_NULL;
    if (nargs > positional)
        return hpp_too_many(ctx, function, positional, nargs);
    for (i = 0; i < nargs; i++)
        values[i] = HPy_Dup(ctx, args[i]);
    if (!HPy_IsNull(kw)) {
        keys = HPyDict_Keys(ctx, kw);
        n = HPy_IsNull(keys) ? -1 : HPy_Length(ctx, keys);
        ok = n >= 0;
        for (i = 0; ok && i < n; i++) {
            HPy keyword = HPy_GetItem_i(ctx, keys, i);
            HPy_ssize_t at = -1;
            if (!HPy_IsNull(keyword))
                at = hpp_keyword_index(ctx, function, keyword, names, count, values);
            if (at >= 0)
                values[at] = HPy_GetItem(ctx, kw, keyword);
            ok = at >= 0 && !HPy_IsNull(values[at]);
            HPy_Close(ctx, keyword);
        }
        HPy_Close(ctx, keys);
    }
    return ok && hpp_missing(ctx, function, names, required, values);
}
