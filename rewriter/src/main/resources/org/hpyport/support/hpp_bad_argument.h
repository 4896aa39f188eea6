/* requires: none; includes: none */
/* PyErr_BadArgument: TypeError; returns 0. */
static inline int hpp_bad_argument(HPyContext *ctx)
{
    HPyErr_SetString(ctx, ctx->h_TypeError, "bad argument type for built-in operation");
    return 0;
}
