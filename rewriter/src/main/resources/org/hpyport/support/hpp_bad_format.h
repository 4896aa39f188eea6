/* requires: none; includes: none */
/* What CPython says of a format that goes on with something else than a unit. */
static inline int hpp_bad_format(HPyContext *ctx, const char *rest)
{
    HPyErr_Format(ctx, ctx->h_SystemError, "bad format string: %s", rest);
    return 0;
}
