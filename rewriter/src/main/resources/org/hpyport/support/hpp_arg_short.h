/* hpp_arg_short: The format unit h.
   requires: hpp_arg_range
   includes: limits.h */
static inline int hpp_arg_short(HPyContext *ctx, HPy o, void *out)
{
    long value;
    if (HPy_IsNull(o))
        return 1;
    if (!hpp_arg_range(ctx, o, SHRT_MIN, SHRT_MAX, "signed short integer", &value))
        return 0;
    *(short *)out = (short)value;
    return 1;
}
