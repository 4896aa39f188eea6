/* hpp_call_function: PyObject_CallFunction.
   requires: hpp_call_values */
static inline HPy hpp_call_function(HPyContext *ctx, HPy f, const char *format, ...)
{
    hpp_value_source source;
    HPy r;
    source.format = format;
    va_start(source.args, format);
    r = hpp_call_values(ctx, f, &source);
    va_end(source.args);
    return r;
}
