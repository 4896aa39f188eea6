/* hpp_as_ssize_t: PyNumber_AsSsize_t: without an exception type, values that do not fit are cut to the limits. */
static inline HPy_ssize_t hpp_as_ssize_t(HPyContext *ctx, HPy o, HPy exception)
{
    HPy_ssize_t value;
    HPy zero, index = HPy_Index(ctx, o);
    int negative = 0;
    if (HPy_IsNull(index))
        return -1;
    value = HPyLong_AsSsize_t(ctx, index);
    if (value == -1 && HPyErr_Occurred(ctx) && HPyErr_ExceptionMatches(ctx, ctx->h_OverflowError)) {
        HPyErr_Clear(ctx);
        if (!HPy_IsNull(exception))
            HPyErr_SetString(ctx, exception, "cannot fit 'int' into an index-sized integer");
        else {
            zero = HPyLong_FromLong(ctx, 0);
            if (!HPy_IsNull(zero))
                negative = HPy_RichCompareBool(ctx, index, zero, HPy_LT);
            HPy_Close(ctx, zero);
            value = negative ? -(HPy_ssize_t)(SIZE_MAX / 2) - 1 : (HPy_ssize_t)(SIZE_MAX / 2);
        }
    }
    HPy_Close(ctx, index);
    return value;
}
