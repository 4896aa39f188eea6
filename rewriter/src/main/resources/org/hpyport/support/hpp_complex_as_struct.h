/* hpp_complex_as_struct: PyComplex_AsCComplex: numbers of other types are converted by complex().
   requires: hpp_complex_struct hpp_double_attr hpp_call1 */
static inline hpp_complex_struct hpp_complex_as_struct(HPyContext *ctx, HPy o)
{
    hpp_complex_struct value = {-1.0, 0.0};
    HPy c = HPyUnicode_Check(ctx, o) ? HPyErr_SetString(ctx, ctx->h_TypeError, "must be a number")
                                     : hpp_call1(ctx, ctx->h_ComplexType, o);
    if (!HPy_IsNull(c)) {
        value.real = hpp_double_attr(ctx, c, "real");
        value.imag = hpp_double_attr(ctx, c, "imag");
        HPy_Close(ctx, c);
    }
    return value;
}
