/* requires: none; includes: none */
/* Fails with TypeError for surplus positional arguments. 1 or 0. */
static inline int hpp_check_positional(HPyContext *ctx, const char *function, HPy_ssize_t nargs,
                                       int maxpos)
{
    if (nargs <= maxpos)
        return 1;
    HPyErr_Format(ctx, ctx->h_TypeError, "%s() takes at most %d positional argument%s (%zd given)",
                  function, maxpos, maxpos == 1 ? "" : "s", nargs);
    return 0;
}
