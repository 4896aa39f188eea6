/* requires: hpp_complex, hpp_complex_struct; includes: none */
/* PyComplex_FromCComplex */
static inline HPy hpp_complex_from_struct(HPyContext *ctx, hpp_complex_struct value)
{
    return hpp_complex(ctx, value.real, value.imag);
}
