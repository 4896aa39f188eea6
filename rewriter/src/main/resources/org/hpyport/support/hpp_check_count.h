/* requires: none; includes: none */
/* _PyArg_CheckPositional: TypeError unless there are from min to max positional arguments. 1 or 0. */
static inline int hpp_check_count(HPyContext *ctx, const char *function, HPy_ssize_t nargs,
                                  HPy_ssize_t min, HPy_ssize_t max)
{
    if (nargs >= min && nargs <= max)
        return 1;
    HPy_ssize_t limit = nargs < min ? min : max;
    HPyErr_Format(ctx, ctx->h_TypeError, "%s expected %s%zd argument%s, got %zd",
                  function != NULL ? function : "unpacked tuple",
                  min == max ? "" : nargs < min ? "at least " : "at most ", limit,
                  limit == 1 ? "" : "s", nargs);
    return 0;
}
