/* requires: none; includes: <string.h> */
/*
 * Where the value of a keyword goes in `out`: its index, or -1 with TypeError for an unknown name, a
 * name that is not a str, and one whose place is taken. Positional-only parameters have empty names.
 */
static inline int hpp_place_keyword(HPyContext *ctx, const char *function, HPy key,
                                    const char *const *kwlist, int n, const HPy *out)
{
    if (!HPyUnicode_Check(ctx, key)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "keywords must be strings");
        return -1;
    }
    const char *name = HPyUnicode_AsUTF8AndSize(ctx, key, NULL);
    if (name == NULL)
        return -1;
    for (int i = 0; i < n && kwlist[i] != NULL; i++) {
        if (kwlist[i][0] != '\0' && strcmp(kwlist[i], name) == 0) {
            if (HPy_IsNull(out[i]))
                return i;
            HPyErr_Format(ctx, ctx->h_TypeError,
                          "argument for %s() given by name ('%s') and position (%d)", function,
                          name, i + 1);
            return -1;
        }
    }
    HPyErr_Format(ctx, ctx->h_TypeError, "'%s' is an invalid keyword argument for %s()", name,
                  function);
    return -1;
}
