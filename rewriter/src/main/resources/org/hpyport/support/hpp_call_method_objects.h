/* requires: hpp_collect_objects, hpp_null_error; includes: <stdarg.h>, <stdlib.h> */
/* PyObject_CallMethodObjArgs: o.name(a, b, ...); HPy_NULL ends the arguments. */
static inline HPy hpp_call_method_objects(HPyContext *ctx, HPy o, HPy name, ...)
{
    if (HPy_IsNull(o) || HPy_IsNull(name))
        return hpp_null_error(ctx);
    HPy few[8];
    size_t n = 0;
    va_list values;
    va_start(values, name);
    HPy *args = hpp_collect_objects(ctx, o, few, &values, &n);
    va_end(values);
    if (args == NULL)
        return HPy_NULL;
    HPy r = HPy_CallMethod(ctx, name, args, n, HPy_NULL);
    if (args != few)
        free(args);
    return r;
}
