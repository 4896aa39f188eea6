/* hpp_call_method_objects: PyObject_CallMethodObjArgs: o.name(a, b, ...); HPy_NULL ends the arguments. Nothing is
   stolen.
   requires: hpp_collect_objects hpp_null_error
   includes: stdarg.h stdlib.h */
static inline HPy hpp_call_method_objects(HPyContext *ctx, HPy o, HPy name, ...)
{
    HPy few[8], *args, r;
    size_t n = 0;
    va_list values;
    if (HPy_IsNull(o) || HPy_IsNull(name))
        return hpp_null_error(ctx);
    va_start(values, name);
    args = hpp_collect_objects(ctx, o, few, &values, &n);
    va_end(values);
    if (args == NULL)
        return HPy_NULL;
    r = HPy_CallMethod(ctx, name, args, n, HPy_NULL);
    if (args != few)
        free(args);
    return r;
}
