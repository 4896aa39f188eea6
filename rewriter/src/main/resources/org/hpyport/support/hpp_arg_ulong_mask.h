/* hpp_arg_ulong_mask: The format unit k.
   requires: hpp_arg_mask */
static inline int hpp_arg_ulong_mask(HPyContext *ctx, HPy o, void *out)
{
    unsigned long long value;
    if (HPy_IsNull(o))
        return 1;
    if (!hpp_arg_mask(ctx, o, &value))
        return 0;
    *(unsigned long *)out = (unsigned long)value;
    return 1;
}
