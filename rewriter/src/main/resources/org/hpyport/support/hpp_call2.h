/* hpp_call2: f(a, b); a null b leaves it out.
   requires: hpp_null_error */
static inline HPy hpp_call2(HPyContext *ctx, HPy f, HPy a, HPy b)
{
    HPy args[2];
    if (HPy_IsNull(f) || HPy_IsNull(a))
        return hpp_null_error(ctx);
    args[0] = a;
    args[1] = b;
    return HPy_Call(ctx, f, args, HPy_IsNull(b) ? 1 : 2, HPy_NULL);
}
