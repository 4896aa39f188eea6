/* requires: none; includes: none */
/* Whether there is a positional argument at that index, as PyTuple_GetItem tests: 1, or 0 with IndexError. */
static inline int hpp_has_argument(HPyContext *ctx, HPy_ssize_t nargs, HPy_ssize_t i)
{
    if (i >= 0 && i < nargs)
        return 1;
    HPyErr_SetString(ctx, ctx->h_IndexError, "tuple index out of range");
    return 0;
}
