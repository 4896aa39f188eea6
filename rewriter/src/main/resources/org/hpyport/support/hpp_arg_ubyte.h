/* requires: hpp_arg_bounded; includes: <limits.h>, <string.h> */
/* Unit "b": OverflowError outside of 0 to 255. */
static inline int hpp_arg_ubyte(HPyContext *ctx, HPy h, void *out)
{
    long v;
    if (HPy_IsNull(h))
        return 1;
    if (!hpp_arg_bounded(ctx, h, 0, UCHAR_MAX, "unsigned byte", &v))
        return 0;
    unsigned char value = (unsigned char)v;
    memcpy(out, &value, sizeof value);
    return 1;
}
