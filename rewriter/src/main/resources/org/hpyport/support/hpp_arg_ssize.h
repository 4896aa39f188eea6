/* requires: hpp_arg_index; includes: <string.h> */
/* Unit "n": OverflowError outside of Py_ssize_t. */
static inline int hpp_arg_ssize(HPyContext *ctx, HPy h, void *out)
{
    if (HPy_IsNull(h))
        return 1;
    HPy n = hpp_arg_index(ctx, h);
    if (HPy_IsNull(n))
        return 0;
    HPy_ssize_t v = HPyLong_AsSsize_t(ctx, n);
    HPy_Close(ctx, n);
    if (v == -1 && HPyErr_Occurred(ctx))
        return 0;
    HPy_ssize_t value = v;
    memcpy(out, &value, sizeof value);
    return 1;
}
