/* requires: none; includes: none */
/* Fails with TypeError if one of the parameters from `first` up to `end` is absent. 1 or 0. */
static inline int hpp_require_parameters(HPyContext *ctx, const char *function,
                                         const char *const *kwlist, int first, int end,
                                         const HPy *out)
{
    for (int i = first; i < end; i++) {
        if (HPy_IsNull(out[i])) {
            HPyErr_Format(ctx, ctx->h_TypeError, "%s() missing required argument '%s' (pos %d)",
                          function, kwlist[i] != NULL ? kwlist[i] : "", i + 1);
            return 0;
        }
    }
    return 1;
}
