/* requires: none; includes: none */
/* Whether the object's type is exactly this one, as PyX_CheckExact and Py_IS_TYPE: 1 or 0. */
static inline int hpp_exact(HPyContext *ctx, HPy o, HPy type)
{
    HPy t = HPy_Type(ctx, o);
    int r = HPy_Is(ctx, t, type);
    HPy_Close(ctx, t);
    return r;
}
