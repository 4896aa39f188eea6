/* requires: hpp_call_arguments, hpp_null_error; includes: <stdarg.h> */
/* PyObject_CallFunction: f(*arguments) with a format of hpp_build_value. */
static inline HPy hpp_call_function(HPyContext *ctx, HPy f, const char *format, ...)
{
    if (HPy_IsNull(f))
        return hpp_null_error(ctx);
    va_list arguments;
    va_start(arguments, format);
    HPy r = hpp_call_arguments(ctx, HPy_NULL, f, format, arguments);
    va_end(arguments);
    return r;
}
