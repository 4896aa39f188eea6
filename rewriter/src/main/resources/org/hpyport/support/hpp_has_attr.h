/* requires: hpp_attr_opt; includes: none */
/* PyObject_HasAttrWithError: 1, 0, or -1 with an exception. */
static inline int hpp_has_attr(HPyContext *ctx, HPy o, HPy name)
{
    HPy v = HPy_NULL;
    int r = hpp_attr_opt(ctx, o, name, &v);
    HPy_Close(ctx, v);
    return r;
}
