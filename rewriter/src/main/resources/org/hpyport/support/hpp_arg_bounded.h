/* requires: hpp_arg_long; includes: none */
/* An integer argument between two bounds, else OverflowError naming the C type. */
static inline int hpp_arg_bounded(HPyContext *ctx, HPy h, long low, long high, const char *type,
                                  long *out)
{
    long v;
    if (!hpp_arg_long(ctx, h, &v))
        return 0;
    if (v < low || v > high) {
        HPyErr_Format(ctx, ctx->h_OverflowError, "%s integer is %s", type,
                      v < low ? "less than minimum" : "greater than maximum");
        return 0;
    }
    *out = v;
    return 1;
}
