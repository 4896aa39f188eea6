/* requires: hpp_arg_type_error; includes: none */
/* Unit "S": an instance of bytes; the output is borrowed from the argument. */
static inline int hpp_arg_bytes_object(HPyContext *ctx, HPy h, HPy *out)
{
    if (HPy_IsNull(h))
        return 1;
    if (!HPyBytes_Check(ctx, h))
        return hpp_arg_type_error(ctx, "bytes", h);
    *out = h;
    return 1;
}
