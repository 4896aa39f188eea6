/* requires: hpp_arg_type_error; includes: none */
/* Unit "U": an instance of str; the output is borrowed from the argument. */
static inline int hpp_arg_str_object(HPyContext *ctx, HPy h, HPy *out)
{
    if (HPy_IsNull(h))
        return 1;
    if (!HPyUnicode_Check(ctx, h))
        return hpp_arg_type_error(ctx, "str", h);
    *out = h;
    return 1;
}
