/* hpp_complex: PyComplex_FromDoubles. */
static inline HPy hpp_complex(HPyContext *ctx, double real, double imag)
{
    HPy args[2], r = HPy_NULL;
    args[0] = HPyFloat_FromDouble(ctx, real);
    args[1] = HPyFloat_FromDouble(ctx, imag);
    if (!HPy_IsNull(args[0]) && !HPy_IsNull(args[1]))
        r = HPy_Call(ctx, ctx->h_ComplexType, args, 2, HPy_NULL);
    HPy_Close(ctx, args[0]);
    HPy_Close(ctx, args[1]);
    return r;
}
