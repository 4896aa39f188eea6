/* requires: hpp_call1, hpp_complex_struct, hpp_double_result; includes: none */
/*
 * PyComplex_AsCComplex: complex, __complex__, __float__ or __index__; TypeError otherwise, str
 * included. On failure real is -1.0.
 */
static inline hpp_complex_struct hpp_complex_as_struct(HPyContext *ctx, HPy o)
{
    hpp_complex_struct value = {-1.0, 0.0};
    HPy c;
    if (HPy_TypeCheck(ctx, o, ctx->h_ComplexType)) {
        c = HPy_Dup(ctx, o);
    } else if (HPyUnicode_Check(ctx, o)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "must be real number, not str");
        return value;
    } else {
        c = hpp_call1(ctx, ctx->h_ComplexType, o);
        if (HPy_IsNull(c))
            return value;
    }
    double imag = hpp_double_result(ctx, HPy_GetAttr_s(ctx, c, "imag"));
    if (imag != -1.0 || !HPyErr_Occurred(ctx)) {
        double real = hpp_double_result(ctx, HPy_GetAttr_s(ctx, c, "real"));
        if (real != -1.0 || !HPyErr_Occurred(ctx)) {
            value.real = real;
            value.imag = imag;
        }
    }
    HPy_Close(ctx, c);
    return value;
}
