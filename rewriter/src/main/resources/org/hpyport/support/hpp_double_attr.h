/* hpp_double_attr: The attribute NAME as a double; -1.0 with an exception. */
static inline double hpp_double_attr(HPyContext *ctx, HPy o, const char *name)
{
    double d;
    HPy value = HPy_GetAttr_s(ctx, o, name);
    if (HPy_IsNull(value))
        return -1.0;
    d = HPyFloat_AsDouble(ctx, value);
    HPy_Close(ctx, value);
    return d;
}
