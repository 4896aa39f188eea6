/* requires: hpp_long_sign; includes: <stdint.h> */
/*
 * PyNumber_AsSsize_t: through __index__; out of range it raises `error`, or, if that is null, gives the
 * nearest limit.
 */
static inline HPy_ssize_t hpp_as_ssize_t(HPyContext *ctx, HPy o, HPy error)
{
    HPy n = HPy_Index(ctx, o);
    if (HPy_IsNull(n))
        return -1;
    HPy_ssize_t v = HPyLong_AsSsize_t(ctx, n);
    if (v == -1 && HPyErr_Occurred(ctx) && HPyErr_ExceptionMatches(ctx, ctx->h_OverflowError)) {
        HPyErr_Clear(ctx);
        if (HPy_IsNull(error)) {
            v = hpp_long_sign(ctx, n) < 0 ? -PTRDIFF_MAX - 1 : PTRDIFF_MAX;
        } else {
            HPyErr_SetString(ctx, error, "cannot fit the value into an index-sized integer");
        }
    }
    HPy_Close(ctx, n);
    return v;
}
