/* hpp_unpack_keywords: The arguments of a function with keywords by parameter: values[i] is what parameter i was
   given, borrowed, or null. An empty name is positional only; the first `required` must be
   there; from `positional` on they are keyword-only. 1, or 0 with a TypeError as
   PyArg_ParseTupleAndKeywords raises it.
   requires: hpp_too_many hpp_missing hpp_keyword_index */
static inline int hpp_unpack_keywords(HPyContext *ctx, const char *function, const HPy *args,
                                      size_t nargs, HPy kwnames, const char *const *names,
                                      HPy_ssize_t required, HPy_ssize_t positional,
                                      HPy_ssize_t count, HPy *values)
{
    HPy_ssize_t i, n = 0;
    for (i = 0; i < count; i++)
        values[i] = HPy_NULL;
    if ((HPy_ssize_t)nargs > positional)
        return hpp_too_many(ctx, function, positional, (HPy_ssize_t)nargs);
    for (i = 0; i < (HPy_ssize_t)nargs; i++)
        values[i] = args[i];
    if (!HPy_IsNull(kwnames) && (n = HPy_Length(ctx, kwnames)) < 0)
        return 0;
    for (i = 0; i < n; i++) {
        HPy_ssize_t at;
        HPy keyword = HPy_GetItem_i(ctx, kwnames, i);
        if (HPy_IsNull(keyword))
            return 0;
        at = hpp_keyword_index(ctx, function, keyword, names, count, values);
        HPy_Close(ctx, keyword);
        if (at < 0)
            return 0;
        values[at] = args[nargs + (size_t)i];
    }
    return hpp_missing(ctx, function, names, required, values);
}
