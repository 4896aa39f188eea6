/* requires: hpp_double_result; includes: none */
/* PyComplex_ImagAsDouble: of a complex its imaginary part, else 0.0. */
static inline double hpp_complex_imag(HPyContext *ctx, HPy o)
{
    if (HPy_TypeCheck(ctx, o, ctx->h_ComplexType))
        return hpp_double_result(ctx, HPy_GetAttr_s(ctx, o, "imag"));
    return 0.0;
}
