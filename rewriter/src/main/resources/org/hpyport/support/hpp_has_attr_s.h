/* hpp_has_attr_s: PyObject_HasAttrStringWithError.
   requires: hpp_attr_opt_s */
static inline int hpp_has_attr_s(HPyContext *ctx, HPy o, const char *name)
{
    HPy value;
    int r = hpp_attr_opt_s(ctx, o, name, &value);
    HPy_Close(ctx, value);
    return r;
}
