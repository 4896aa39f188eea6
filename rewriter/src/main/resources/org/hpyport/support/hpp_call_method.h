/* requires: hpp_call_arguments, hpp_null_error; includes: <stdarg.h> */
/*
 * PyObject_CallMethod: o.<name>(*arguments) with a format of hpp_build_value. The method is looked up
 * after the arguments are made, where the C API looks it up first.
 */
static inline HPy hpp_call_method(HPyContext *ctx, HPy o, const char *name, const char *format, ...)
{
    if (HPy_IsNull(o) || name == NULL)
        return hpp_null_error(ctx);
    HPy h_name = HPyUnicode_FromString(ctx, name);
    if (HPy_IsNull(h_name))
        return HPy_NULL;
    va_list arguments;
    va_start(arguments, format);
    HPy r = hpp_call_arguments(ctx, o, h_name, format, arguments);
    va_end(arguments);
    HPy_Close(ctx, h_name);
    return r;
}
