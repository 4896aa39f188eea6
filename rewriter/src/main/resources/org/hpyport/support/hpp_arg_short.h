/* requires: hpp_arg_bounded; includes: <limits.h>, <string.h> */
/* Unit "h": OverflowError outside of short. */
static inline int hpp_arg_short(HPyContext *ctx, HPy h, void *out)
{
    long v;
    if (HPy_IsNull(h))
        return 1;
    if (!hpp_arg_bounded(ctx, h, SHRT_MIN, SHRT_MAX, "signed short", &v))
        return 0;
    short value = (short)v;
    memcpy(out, &value, sizeof value);
    return 1;
}
