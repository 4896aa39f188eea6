/* hpp_arg_long: The format unit l. */
static inline int hpp_arg_long(HPyContext *ctx, HPy o, void *out)
{
    long value;
    if (HPy_IsNull(o))
        return 1;
    value = HPyLong_AsLong(ctx, o);
    if (value == -1 && HPyErr_Occurred(ctx))
        return 0;
    *(long *)out = value;
    return 1;
}
