/* requires: hpp_arg_index; includes: <string.h> */
/* Unit "l": OverflowError outside of long. */
static inline int hpp_arg_long(HPyContext *ctx, HPy h, void *out)
{
    if (HPy_IsNull(h))
        return 1;
    HPy n = hpp_arg_index(ctx, h);
    if (HPy_IsNull(n))
        return 0;
    long v = HPyLong_AsLong(ctx, n);
    HPy_Close(ctx, n);
    if (v == -1 && HPyErr_Occurred(ctx))
        return 0;
    long value = v;
    memcpy(out, &value, sizeof value);
    return 1;
}
