/* hpp_exact: Py_TYPE(o) == type. */
static inline int hpp_exact(HPyContext *ctx, HPy o, HPy type)
{
    HPy t = HPy_Type(ctx, o);
    int same = HPy_Is(ctx, t, type);
    HPy_Close(ctx, t);
    return same;
}
