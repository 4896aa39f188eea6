/* requires: hpp_arg_bounded; includes: <limits.h>, <string.h> */
/* Unit "i": OverflowError outside of int. */
static inline int hpp_arg_int(HPyContext *ctx, HPy h, void *out)
{
    long v;
    if (HPy_IsNull(h))
        return 1;
    if (!hpp_arg_bounded(ctx, h, INT_MIN, INT_MAX, "signed", &v))
        return 0;
    int value = (int)v;
    memcpy(out, &value, sizeof value);
    return 1;
}
