/* hpp_has_attr: PyObject_HasAttrWithError.
   requires: hpp_attr_opt */
static inline int hpp_has_attr(HPyContext *ctx, HPy o, HPy name)
{
    HPy value;
    int r = hpp_attr_opt(ctx, o, name, &value);
    HPy_Close(ctx, value);
    return r;
}
