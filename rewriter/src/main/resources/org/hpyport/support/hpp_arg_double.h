/* hpp_arg_double: The format unit d. */
static inline int hpp_arg_double(HPyContext *ctx, HPy o, void *out)
{
    double value;
    if (HPy_IsNull(o))
        return 1;
    value = HPyFloat_AsDouble(ctx, o);
    if (value == -1.0 && HPyErr_Occurred(ctx))
        return 0;
    *(double *)out = value;
    return 1;
}
