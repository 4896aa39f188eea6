/* requires: none; includes: none */
/* PyComplex_FromDoubles */
static inline HPy hpp_complex(HPyContext *ctx, double real, double imag)
{
    HPy parts[2] = {HPyFloat_FromDouble(ctx, real), HPyFloat_FromDouble(ctx, imag)};
    HPy r = HPy_NULL;
    if (!HPy_IsNull(parts[0]) && !HPy_IsNull(parts[1]))
        r = HPy_Call(ctx, ctx->h_ComplexType, parts, 2, HPy_NULL);
    HPy_Close(ctx, parts[0]);
    HPy_Close(ctx, parts[1]);
    return r;
}
