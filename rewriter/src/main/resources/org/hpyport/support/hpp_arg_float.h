/* requires: hpp_arg_double; includes: <string.h> */
/* Unit "f": as "d", converted to float. */
static inline int hpp_arg_float(HPyContext *ctx, HPy h, void *out)
{
    double v;
    if (HPy_IsNull(h))
        return 1;
    if (!hpp_arg_double(ctx, h, &v))
        return 0;
    float value = (float)v;
    memcpy(out, &value, sizeof value);
    return 1;
}
