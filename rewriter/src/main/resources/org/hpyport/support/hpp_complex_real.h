/* hpp_complex_real: PyComplex_RealAsDouble.
   requires: hpp_complex_as_struct */
static inline double hpp_complex_real(HPyContext *ctx, HPy o)
{
    return hpp_complex_as_struct(ctx, o).real;
}
