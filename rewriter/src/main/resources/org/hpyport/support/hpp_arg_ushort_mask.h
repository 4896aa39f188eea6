/* hpp_arg_ushort_mask: The format unit H.
   requires: hpp_arg_mask */
static inline int hpp_arg_ushort_mask(HPyContext *ctx, HPy o, void *out)
{
    unsigned long long value;
    if (HPy_IsNull(o))
        return 1;
    if (!hpp_arg_mask(ctx, o, &value))
        return 0;
    *(unsigned short *)out = (unsigned short)value;
    return 1;
}
