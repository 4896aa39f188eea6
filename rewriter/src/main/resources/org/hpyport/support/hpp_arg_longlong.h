/* hpp_arg_longlong: The format unit L. */
static inline int hpp_arg_longlong(HPyContext *ctx, HPy o, void *out)
{
    long long value;
    if (HPy_IsNull(o))
        return 1;
    value = HPyLong_AsLongLong(ctx, o);
    if (value == -1 && HPyErr_Occurred(ctx))
        return 0;
    *(long long *)out = value;
    return 1;
}
