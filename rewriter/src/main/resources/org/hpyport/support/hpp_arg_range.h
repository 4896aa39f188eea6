/* hpp_arg_range: An integer between two limits, else OverflowError.
   requires: hpp_wrong_type */
static inline int hpp_arg_range(HPyContext *ctx, HPy o, long low, long high, const char *what,
                                long *out)
{
    long value = HPyLong_AsLong(ctx, o);
    if (value == -1 && HPyErr_Occurred(ctx))
        return 0;
    if (value < low || value > high) {
        HPyErr_Format(ctx, ctx->h_OverflowError, "%s is %s than %s", what,
                      value < low ? "less" : "greater", value < low ? "minimum" : "maximum");
        return 0;
    }
    *out = value;
    return 1;
}
