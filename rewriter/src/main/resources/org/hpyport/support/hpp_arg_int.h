/* hpp_arg_int: The format unit i.
   requires: hpp_arg_range
   includes: limits.h */
static inline int hpp_arg_int(HPyContext *ctx, HPy o, void *out)
{
    long value;
    if (HPy_IsNull(o))
        return 1;
    if (!hpp_arg_range(ctx, o, INT_MIN, INT_MAX, "signed integer", &value))
        return 0;
    *(int *)out = (int)value;
    return 1;
}
