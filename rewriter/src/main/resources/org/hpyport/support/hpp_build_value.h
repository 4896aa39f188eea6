/* hpp_build_value: Py_BuildValue with the whole grammar of Python 3.11; sizes after # are HPy_ssize_t.
   requires: hpp_build_values */
static inline HPy hpp_build_value(HPyContext *ctx, const char *format, ...)
{
    hpp_value_source source;
    HPy value;
    source.format = format;
    va_start(source.args, format);
    value = hpp_build_values(ctx, &source);
    va_end(source.args);
    return value;
}
