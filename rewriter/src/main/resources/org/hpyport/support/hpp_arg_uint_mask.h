/* hpp_arg_uint_mask: The format unit I.
   requires: hpp_arg_mask */
static inline int hpp_arg_uint_mask(HPyContext *ctx, HPy o, void *out)
{
    unsigned long long value;
    if (HPy_IsNull(o))
        return 1;
    if (!hpp_arg_mask(ctx, o, &value))
        return 0;
    *(unsigned int *)out = (unsigned int)value;
    return 1;
}
