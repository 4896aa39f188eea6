/* requires: none; includes: none */
/* Of a failed look-up: clears the exception if it is of this class. The null handle. */
static inline HPy hpp_quiet_null(HPyContext *ctx, HPy exception)
{
    if (HPyErr_ExceptionMatches(ctx, exception))
        HPyErr_Clear(ctx);
    return HPy_NULL;
}
