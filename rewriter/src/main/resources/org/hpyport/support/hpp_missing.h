/* hpp_missing: Whether all required arguments are there; TypeError and 0 otherwise. */
static inline int hpp_missing(HPyContext *ctx, const char *function, const char *const *names,
                              HPy_ssize_t required, const HPy *values)
{
    HPy_ssize_t i;
    for (i = 0; i < required; i++)
        if (HPy_IsNull(values[i])) {
            HPyErr_Format(ctx, ctx->h_TypeError, "%s() missing required argument '%s' (pos %zd)",
                          function, names[i], i + 1);
            return 0;
        }
    return 1;
}
