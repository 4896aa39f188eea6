/* hpp_complex_from_struct: PyComplex_FromCComplex.
   requires: hpp_complex_struct hpp_complex */
static inline HPy hpp_complex_from_struct(HPyContext *ctx, hpp_complex_struct value)
{
    return hpp_complex(ctx, value.real, value.imag);
}
