/* hpp_call_method0: PyObject_CallMethodNoArgs: o.name() with the name as an object. */
static inline HPy hpp_call_method0(HPyContext *ctx, HPy o, HPy name)
{
    return HPy_CallMethod(ctx, name, &o, 1, HPy_NULL);
}
