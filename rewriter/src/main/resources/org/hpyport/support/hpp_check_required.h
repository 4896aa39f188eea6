/* requires: none; includes: none */
/* Fails with TypeError if one of the first `min` parameters is absent. 1 or 0. */
static inline int hpp_check_required(HPyContext *ctx, const char *function,
                                     const char *const *kwlist, int min, const HPy *out)
{
    for (int i = 0; i < min; i++) {
        if (HPy_IsNull(out[i])) {
            HPyErr_Format(ctx, ctx->h_TypeError, "%s() missing required argument '%s' (pos %d)",
                          function, kwlist[i] != NULL ? kwlist[i] : "", i + 1);
            return 0;
        }
    }
    return 1;
}
