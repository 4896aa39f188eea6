/* hpp_arg_ubyte_mask: The format unit B.
   requires: hpp_arg_mask */
static inline int hpp_arg_ubyte_mask(HPyContext *ctx, HPy o, void *out)
{
    unsigned long long value;
    if (HPy_IsNull(o))
        return 1;
    if (!hpp_arg_mask(ctx, o, &value))
        return 0;
    *(unsigned char *)out = (unsigned char)value;
    return 1;
}
