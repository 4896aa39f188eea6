/* hpp_complex_imag: PyComplex_ImagAsDouble: 0.0 for what is no complex number.
   requires: hpp_complex_as_struct */
static inline double hpp_complex_imag(HPyContext *ctx, HPy o)
{
    if (!HPy_TypeCheck(ctx, o, ctx->h_ComplexType))
        return 0.0;
    return hpp_complex_as_struct(ctx, o).imag;
}
