/* requires: none; includes: <string.h> */
/* Unit "d": a float, or what has __float__ or __index__. */
static inline int hpp_arg_double(HPyContext *ctx, HPy h, void *out)
{
    if (HPy_IsNull(h))
        return 1;
    double v = HPyFloat_AsDouble(ctx, h);
    if (v == -1.0 && HPyErr_Occurred(ctx))
        return 0;
    double value = v;
    memcpy(out, &value, sizeof value);
    return 1;
}
