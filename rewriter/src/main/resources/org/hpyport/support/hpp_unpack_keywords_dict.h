/* requires: hpp_check_positional, hpp_check_required, hpp_close_all, hpp_unpack_dict; includes: none */
/*
 * As hpp_unpack_keywords, for a slot called with a dict of keywords (or null). The outputs are owned:
 * the caller closes them. On failure all of them are null.
 */
static inline int hpp_unpack_keywords_dict(HPyContext *ctx, const char *function, const HPy *args,
                                           HPy_ssize_t nargs, HPy dict, const char *const *kwlist,
                                           int min, int maxpos, int n, HPy *out)
{
    for (int i = 0; i < n; i++)
        out[i] = HPy_NULL;
    if (!hpp_check_positional(ctx, function, nargs, maxpos))
        return 0;
    for (HPy_ssize_t i = 0; i < nargs; i++)
        out[i] = HPy_Dup(ctx, args[i]);
    if (hpp_unpack_dict(ctx, function, dict, args + nargs, kwlist, n, out)
        && hpp_check_required(ctx, function, kwlist, min, out))
        return 1;
    hpp_close_all(ctx, out, n);
    return 0;
}
