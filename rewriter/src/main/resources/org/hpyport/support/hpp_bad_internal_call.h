/* hpp_bad_internal_call: PyErr_BadInternalCall. */
static inline void hpp_bad_internal_call(HPyContext *ctx)
{
    HPyErr_SetString(ctx, ctx->h_SystemError, "bad argument to internal function");
}
