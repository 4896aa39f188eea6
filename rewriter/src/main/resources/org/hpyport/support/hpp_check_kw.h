/* requires: none; includes: <string.h> */
/*
 * What HPyArg_ParseKeywords forgets: surplus positional arguments, unknown and repeated names.
 * `names` is the tuple of keyword names or the dict of keywords, or null. 1, or 0 with TypeError.
 */
static inline int hpp_check_kw(HPyContext *ctx, const char *function, HPy_ssize_t nargs,
                               HPy_ssize_t maxpos, HPy names, const char *const *kwlist)
{
    if (nargs > maxpos) {
        HPyErr_Format(ctx, ctx->h_TypeError,
                      "%s() takes at most %zd positional arguments (%zd given)", function, maxpos,
                      nargs);
        return 0;
    }
    if (HPy_IsNull(names))
        return 1;
    HPy keys = HPyTuple_Check(ctx, names) ? HPy_Dup(ctx, names) : HPyDict_Keys(ctx, names);
    HPy_ssize_t n = HPy_IsNull(keys) ? -1 : HPy_Length(ctx, keys);
    int ok = n >= 0;
    for (HPy_ssize_t i = 0; ok && i < n; i++) {
        HPy k = HPy_GetItem_i(ctx, keys, i);
        const char *s = HPy_IsNull(k) ? NULL : HPyUnicode_AsUTF8AndSize(ctx, k, NULL);
        HPy_ssize_t j = 0;
        while (s && kwlist[j] && strcmp(kwlist[j], s) != 0)
            j++;
        if (!s) {
            ok = 0;
        } else if (!*s || !kwlist[j]) {
            HPyErr_Format(ctx, ctx->h_TypeError, "'%s' is an invalid keyword argument for %s()", s,
                          function);
            ok = 0;
        } else if (j < nargs) {
            HPyErr_Format(ctx, ctx->h_TypeError,
                          "argument for %s() given by name ('%s') and position (%zd)", function, s,
                          j + 1);
            ok = 0;
        }
        HPy_Close(ctx, k);
    }
    HPy_Close(ctx, keys);
    return ok;
}
