/* hpp_keyword_index: Which parameter a keyword names; -1 with TypeError if there is none or it has a value
   already.
   includes: string.h */
static inline HPy_ssize_t hpp_keyword_index(HPyContext *ctx, const char *function, HPy keyword,
                                            const char *const *names, HPy_ssize_t count,
                                            const HPy *values)
{
    HPy_ssize_t i;
    const char *s = NULL;
    if (HPyUnicode_Check(ctx, keyword))
        s = HPyUnicode_AsUTF8AndSize(ctx, keyword, NULL);
    else
        HPyErr_SetString(ctx, ctx->h_TypeError, "keywords must be strings");
    if (s == NULL)
        return -1;
    for (i = 0; i < count; i++)
        if (names[i][0] != '\0' && strcmp(names[i], s) == 0)
            break;
    if (i == count)
        HPyErr_Format(ctx, ctx->h_TypeError, "'%s' is an invalid keyword argument for %s()", s,
                      function);
    else if (!HPy_IsNull(values[i]))
        HPyErr_Format(ctx, ctx->h_TypeError,
                      "argument for %s() given by name ('%s') and position (%zd)", function, s,
                      i + 1);
    else
        return i;
    return -1;
}
