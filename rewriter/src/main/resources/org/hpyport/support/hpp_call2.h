/* requires: hpp_null_error; includes: none */
/* f(a, b); a null b leaves it out. */
static inline HPy hpp_call2(HPyContext *ctx, HPy f, HPy a, HPy b)
{
    if (HPy_IsNull(f) || HPy_IsNull(a))
        return hpp_null_error(ctx);
    HPy args[2] = {a, b};
    return HPy_Call(ctx, f, args, HPy_IsNull(b) ? 1 : 2, HPy_NULL);
}
