/* hpp_call_method: PyObject_CallMethod.
   requires: hpp_call_values */
static inline HPy hpp_call_method(HPyContext *ctx, HPy o, const char *name, const char *format, ...)
{
    hpp_value_source source;
    HPy r, f = HPy_GetAttr_s(ctx, o, name);
    if (HPy_IsNull(f))
        return HPy_NULL;
    source.format = format;
    va_start(source.args, format);
    r = hpp_call_values(ctx, f, &source);
    va_end(source.args);
    HPy_Close(ctx, f);
    return r;
}
