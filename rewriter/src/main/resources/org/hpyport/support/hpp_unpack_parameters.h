/* requires: hpp_require_parameters, hpp_unpack_keywords; includes: none */
/*
 * _PyArg_UnpackKeywords for a function called with an array and the tuple of keyword names (or null):
 * `out`, filled with handles borrowed from `args`, null for what is absent, or NULL with TypeError. The
 * first `min` parameters and `minkw` behind the first `maxpos` are required.
 */
static inline const HPy *hpp_unpack_parameters(HPyContext *ctx, const char *function,
                                               const HPy *args, HPy_ssize_t nargs, HPy kwnames,
                                               const char *const *kwlist, int min, int maxpos,
                                               int minkw, HPy *out)
{
    int n = 0;
    while (kwlist[n] != NULL)
        n++;
    if (hpp_unpack_keywords(ctx, function, args, (size_t)nargs, kwnames, kwlist, min, maxpos, n, out)
        && hpp_require_parameters(ctx, function, kwlist, maxpos, maxpos + minkw, out))
        return out;
    return NULL;
}
