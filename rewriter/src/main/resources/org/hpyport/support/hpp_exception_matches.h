/* requires: none; includes: none */
/*
 * PyErr_GivenExceptionMatches: whether a class, or the class of an instance, is the other one or one
 * of a tuple; 0 for null.
 */
static inline int hpp_exception_matches(HPyContext *ctx, HPy given, HPy expected)
{
    if (HPy_IsNull(given) || HPy_IsNull(expected))
        return 0;
    if (HPyTuple_Check(ctx, expected)) {
        HPy_ssize_t n = HPy_Length(ctx, expected);
        for (HPy_ssize_t i = 0; i < n; i++) {
            HPy one = HPy_GetItem_i(ctx, expected, i);
            int matches = hpp_exception_matches(ctx, given, one);
            HPy_Close(ctx, one);
            if (matches)
                return 1;
        }
        return 0;
    }
    HPy type = HPy_TypeCheck(ctx, given, ctx->h_TypeType) ? HPy_Dup(ctx, given)
                                                          : HPy_Type(ctx, given);
    int r = HPy_TypeCheck(ctx, expected, ctx->h_TypeType) && HPyType_IsSubtype(ctx, type, expected);
    HPy_Close(ctx, type);
    return r;
}
