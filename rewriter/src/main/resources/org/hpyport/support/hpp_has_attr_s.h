/* requires: hpp_attr_opt_s; includes: none */
/* PyObject_HasAttrStringWithError: 1, 0, or -1 with an exception. */
static inline int hpp_has_attr_s(HPyContext *ctx, HPy o, const char *name)
{
    HPy v = HPy_NULL;
    int r = hpp_attr_opt_s(ctx, o, name, &v);
    HPy_Close(ctx, v);
    return r;
}
