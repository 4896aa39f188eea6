/* requires: hpp_build_value_va; includes: <stdarg.h> */
/*
 * Py_BuildValue: the units "s z U y u" with and without "#" (sizes are HPy_ssize_t), "i b h l B H I k K
 * L n f d c C D p O S N", tuples, lists and dicts, and its separators. Unlike in the C API, "N"
 * takes nothing over: it is "O". "O&" raises SystemError.
 */
static inline HPy hpp_build_value(HPyContext *ctx, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    HPy r = hpp_build_value_va(ctx, format, arguments);
    va_end(arguments);
    return r;
}
