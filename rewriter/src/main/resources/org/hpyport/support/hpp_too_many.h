/* hpp_too_many: TypeError: too many positional arguments. Gives 0. */
static inline int hpp_too_many(HPyContext *ctx, const char *function, HPy_ssize_t positional,
                               HPy_ssize_t given)
{
    HPyErr_Format(ctx, ctx->h_TypeError, "%s() takes at most %zd positional argument%s (%zd given)",
                  function, positional, positional == 1 ? "" : "s", given);
    return 0;
}
