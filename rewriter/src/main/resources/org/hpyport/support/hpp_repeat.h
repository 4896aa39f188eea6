/* requires: hpp_is_sequence; includes: none */
/* PySequence_Repeat; in place it gives a new sequence, too. */
static inline HPy hpp_repeat(HPyContext *ctx, HPy seq, HPy_ssize_t n)
{
    if (!hpp_is_sequence(ctx, seq))
        return HPyErr_SetString(ctx, ctx->h_TypeError, "object can't be repeated");
    HPy times = HPyLong_FromSsize_t(ctx, n);
    if (HPy_IsNull(times))
        return HPy_NULL;
    HPy r = HPy_Multiply(ctx, seq, times);
    HPy_Close(ctx, times);
    return r;
}
