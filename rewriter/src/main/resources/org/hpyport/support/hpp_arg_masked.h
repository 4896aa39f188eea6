/* requires: hpp_arg_index; includes: none */
/* An integer argument modulo 2**64, without overflow. */
static inline int hpp_arg_masked(HPyContext *ctx, HPy h, unsigned long long *out)
{
    HPy n = hpp_arg_index(ctx, h);
    if (HPy_IsNull(n))
        return 0;
    unsigned long long v = HPyLong_AsUnsignedLongLongMask(ctx, n);
    HPy_Close(ctx, n);
    if (v == (unsigned long long)-1 && HPyErr_Occurred(ctx))
        return 0;
    *out = v;
    return 1;
}
