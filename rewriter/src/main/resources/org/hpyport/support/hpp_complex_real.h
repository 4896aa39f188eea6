/* requires: hpp_double_result; includes: none */
/* PyComplex_RealAsDouble: of a complex its real part, else what PyFloat_AsDouble gives. */
static inline double hpp_complex_real(HPyContext *ctx, HPy o)
{
    if (HPy_TypeCheck(ctx, o, ctx->h_ComplexType))
        return hpp_double_result(ctx, HPy_GetAttr_s(ctx, o, "real"));
    return HPyFloat_AsDouble(ctx, o);
}
