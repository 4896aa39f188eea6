/* requires: hpp_close_all, hpp_require_parameters, hpp_unpack_keywords_dict; includes: none */
/*
 * As hpp_unpack_parameters, for a slot called with a dict of keywords (or null). The handles in `out` are
 * owned: the caller closes them. On failure all of them are null.
 */
static inline const HPy *hpp_unpack_parameters_dict(HPyContext *ctx, const char *function,
                                                    const HPy *args, HPy_ssize_t nargs, HPy dict,
                                                    const char *const *kwlist, int min, int maxpos,
                                                    int minkw, HPy *out)
{
    int n = 0;
    while (kwlist[n] != NULL)
        n++;
    if (!hpp_unpack_keywords_dict(ctx, function, args, nargs, dict, kwlist, min, maxpos, n, out))
        return NULL;
    if (hpp_require_parameters(ctx, function, kwlist, maxpos, maxpos + minkw, out))
        return out;
    hpp_close_all(ctx, out, n);
    return NULL;
}
