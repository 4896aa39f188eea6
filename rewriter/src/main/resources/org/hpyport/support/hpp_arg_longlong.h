/* requires: hpp_arg_index; includes: <string.h> */
/* Unit "L": OverflowError outside of long long. */
static inline int hpp_arg_longlong(HPyContext *ctx, HPy h, void *out)
{
    if (HPy_IsNull(h))
        return 1;
    HPy n = hpp_arg_index(ctx, h);
    if (HPy_IsNull(n))
        return 0;
    long long v = HPyLong_AsLongLong(ctx, n);
    HPy_Close(ctx, n);
    if (v == -1 && HPyErr_Occurred(ctx))
        return 0;
    long long value = v;
    memcpy(out, &value, sizeof value);
    return 1;
}
