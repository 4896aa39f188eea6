/* requires: none; includes: none */
/* PyErr_BadInternalCall: SystemError. The text does not name the file and line. */
static inline void hpp_bad_internal_call(HPyContext *ctx)
{
    HPyErr_SetString(ctx, ctx->h_SystemError, "bad argument to internal function");
}
