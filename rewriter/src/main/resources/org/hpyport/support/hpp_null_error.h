/* requires: none; includes: none */
/*
 * Fails for a null handle: keeps the exception that explains it, or raises SystemError as the C API
 * does when an internal routine is given NULL.
 */
static inline HPy hpp_null_error(HPyContext *ctx)
{
    if (!HPyErr_Occurred(ctx))
        HPyErr_SetString(ctx, ctx->h_SystemError, "null argument to internal routine");
    return HPy_NULL;
}
