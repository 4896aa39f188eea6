/* hpp_arg_float: The format unit f.
   requires: hpp_arg_double */
static inline int hpp_arg_float(HPyContext *ctx, HPy o, void *out)
{
    double value;
    if (HPy_IsNull(o))
        return 1;
    if (!hpp_arg_double(ctx, o, &value))
        return 0;
    *(float *)out = (float)value;
    return 1;
}
