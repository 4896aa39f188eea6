/* requires: none; includes: none */
/*
 * The checks of PyArg_ParseTuple for a tuple that is an object. Fills out[0] to out[max - 1] with owned
 * handles, or null for what is absent; what they held before is closed. 1, or 0 with TypeError, or with
 * SystemError if it is no tuple.
 */
static inline int hpp_tuple_items(HPyContext *ctx, const char *function, HPy tuple, int min, int max,
                                  HPy *out)
{
    HPy_ssize_t n = -1;
    for (int i = 0; i < max; i++) {
        HPy_Close(ctx, out[i]);
        out[i] = HPy_NULL;
    }
    if (!HPy_IsNull(tuple) && HPyTuple_Check(ctx, tuple))
        n = HPy_Length(ctx, tuple);
    else
        HPyErr_SetString(ctx, ctx->h_SystemError, "new style getargs format but argument is not a tuple");
    if (n >= 0 && (n < min || n > max))
        HPyErr_Format(ctx, ctx->h_TypeError, "%s%s takes %s %d argument%s (%zd given)",
                      function != NULL ? function : "function", function != NULL ? "()" : "",
                      min == max ? "exactly" : n < min ? "at least" : "at most", n < min ? min : max,
                      (n < min ? min : max) == 1 ? "" : "s", n);
    if (n < min || n > max)
        return 0;
    for (HPy_ssize_t i = 0; i < n; i++) {
        out[i] = HPy_GetItem_i(ctx, tuple, i);
        if (HPy_IsNull(out[i]))
            return 0;
    }
    return 1;
}
