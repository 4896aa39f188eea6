/* requires: hpp_null_error; includes: none */
/* PyObject_CallMethodNoArgs: the method's name is an object. */
static inline HPy hpp_call_method0(HPyContext *ctx, HPy o, HPy name)
{
    if (HPy_IsNull(o) || HPy_IsNull(name))
        return hpp_null_error(ctx);
    return HPy_CallMethod(ctx, name, &o, 1, HPy_NULL);
}
