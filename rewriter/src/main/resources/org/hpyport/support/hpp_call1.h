/* hpp_call1: PyObject_CallOneArg, and types called as conversions: f(arg).
   requires: hpp_null_error */
static inline HPy hpp_call1(HPyContext *ctx, HPy f, HPy arg)
{
    if (HPy_IsNull(f) || HPy_IsNull(arg))
        return hpp_null_error(ctx);
    return HPy_Call(ctx, f, &arg, 1, HPy_NULL);
}
