/* requires: hpp_null_error; includes: none */
/* PyObject_CallMethodOneArg: the method's name is an object. */
static inline HPy hpp_call_method1(HPyContext *ctx, HPy o, HPy name, HPy a)
{
    if (HPy_IsNull(o) || HPy_IsNull(name) || HPy_IsNull(a))
        return hpp_null_error(ctx);
    HPy args[2] = {o, a};
    return HPy_CallMethod(ctx, name, args, 2, HPy_NULL);
}
