/* hpp_call1: PyObject_CallOneArg, and types called as conversions: f(arg). */
static inline HPy hpp_call1(HPyContext *ctx, HPy f, HPy arg)
{
    return HPy_Call(ctx, f, &arg, 1, HPy_NULL);
}
