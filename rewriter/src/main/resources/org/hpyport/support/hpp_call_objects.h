/* hpp_call_objects: PyObject_CallFunctionObjArgs: f(a, b, ...); HPy_NULL ends the arguments. Nothing is stolen.
   requires: hpp_collect_objects hpp_null_error
   includes: stdarg.h stdlib.h */
static inline HPy hpp_call_objects(HPyContext *ctx, HPy f, ...)
{
    HPy few[8], *args, r;
    size_t n = 0;
    va_list values;
    if (HPy_IsNull(f))
        return hpp_null_error(ctx);
    va_start(values, f);
    args = hpp_collect_objects(ctx, HPy_NULL, few, &values, &n);
    va_end(values);
    if (args == NULL)
        return HPy_NULL;
    r = HPy_Call(ctx, f, args, n, HPy_NULL);
    if (args != few)
        free(args);
    return r;
}
