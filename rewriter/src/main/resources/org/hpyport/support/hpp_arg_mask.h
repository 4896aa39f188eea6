/* hpp_arg_mask: The low bits of an integer of any size. */
static inline int hpp_arg_mask(HPyContext *ctx, HPy o, unsigned long long *out)
{
    unsigned long long value = HPyLong_AsUnsignedLongLongMask(ctx, o);
    if (value == (unsigned long long)-1 && HPyErr_Occurred(ctx))
        return 0;
    *out = value;
    return 1;
}
