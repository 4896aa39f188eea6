/* requires: hpp_arg_type_error, hpp_check_builtin; includes: none */
/* Unit "Y": an instance of bytearray; the output is borrowed from the argument. */
static inline int hpp_arg_bytearray_object(HPyContext *ctx, HPy h, HPy *out)
{
    if (HPy_IsNull(h))
        return 1;
    if (!hpp_check_builtin(ctx, h, "bytearray"))
        return hpp_arg_type_error(ctx, "bytearray", h);
    *out = h;
    return 1;
}
