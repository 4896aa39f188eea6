/* requires: hpp_complex_as_struct, hpp_complex_struct; includes: <string.h> */
/* Unit "D": a complex, or what can become one by __complex__, __float__ or __index__. */
static inline int hpp_arg_complex(HPyContext *ctx, HPy h, void *out)
{
    if (HPy_IsNull(h))
        return 1;
    hpp_complex_struct v = hpp_complex_as_struct(ctx, h);
    if (v.real == -1.0 && HPyErr_Occurred(ctx))
        return 0;
    hpp_complex_struct value = v;
    memcpy(out, &value, sizeof value);
    return 1;
}
