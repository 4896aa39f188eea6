/* requires: hpp_collect_objects, hpp_null_error; includes: <stdarg.h>, <stdlib.h> */
/* PyObject_CallFunctionObjArgs: f(a, b, ...); HPy_NULL ends the arguments. Nothing is stolen. */
static inline HPy hpp_call_objects(HPyContext *ctx, HPy f, ...)
{
    if (HPy_IsNull(f))
        return hpp_null_error(ctx);
    HPy few[8];
    size_t n = 0;
    va_list values;
    va_start(values, f);
    HPy *args = hpp_collect_objects(ctx, HPy_NULL, few, &values, &n);
    va_end(values);
    if (args == NULL)
        return HPy_NULL;
    HPy r = HPy_Call(ctx, f, args, n, HPy_NULL);
    if (args != few)
        free(args);
    return r;
}
