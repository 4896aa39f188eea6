/* hpp_arg_ssize: The format unit n. Like the C API it refuses floats. */
static inline int hpp_arg_ssize(HPyContext *ctx, HPy o, void *out)
{
    HPy_ssize_t value = -1;
    HPy index;
    if (HPy_IsNull(o))
        return 1;
    index = HPy_Index(ctx, o);
    if (!HPy_IsNull(index))
        value = HPyLong_AsSsize_t(ctx, index);
    HPy_Close(ctx, index);
    if (value == -1 && HPyErr_Occurred(ctx))
        return 0;
    *(HPy_ssize_t *)out = value;
    return 1;
}
