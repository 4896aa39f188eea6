/* requires: hpp_null_error; includes: none */
/* PyObject_CallOneArg: f(a). */
static inline HPy hpp_call1(HPyContext *ctx, HPy f, HPy a)
{
    if (HPy_IsNull(f) || HPy_IsNull(a))
        return hpp_null_error(ctx);
    return HPy_Call(ctx, f, &a, 1, HPy_NULL);
}
