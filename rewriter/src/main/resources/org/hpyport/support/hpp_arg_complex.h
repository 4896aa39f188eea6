/* hpp_arg_complex: The format unit D.
   requires: hpp_complex_as_struct */
static inline int hpp_arg_complex(HPyContext *ctx, HPy o, hpp_complex_struct *out)
{
    hpp_complex_struct value;
    if (HPy_IsNull(o))
        return 1;
    value = hpp_complex_as_struct(ctx, o);
    if (value.real == -1.0 && HPyErr_Occurred(ctx))
        return 0;
    *out = value;
    return 1;
}
