/* hpp_arg_ubyte: The format unit b.
   requires: hpp_arg_range
   includes: limits.h */
static inline int hpp_arg_ubyte(HPyContext *ctx, HPy o, void *out)
{
    long value;
    if (HPy_IsNull(o))
        return 1;
    if (!hpp_arg_range(ctx, o, 0, UCHAR_MAX, "unsigned byte integer", &value))
        return 0;
    *(unsigned char *)out = (unsigned char)value;
    return 1;
}
