/* hpp_call_method1: PyObject_CallMethodOneArg: o.name(a) with the name as an object. */
static inline HPy hpp_call_method1(HPyContext *ctx, HPy o, HPy name, HPy a)
{
    HPy args[2];
    args[0] = o;
    args[1] = a;
    return HPy_CallMethod(ctx, name, args, 2, HPy_NULL);
}
