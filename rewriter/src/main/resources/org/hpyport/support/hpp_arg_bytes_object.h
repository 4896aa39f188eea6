/* hpp_arg_bytes_object: The format unit S.
   requires: hpp_wrong_type */
static inline int hpp_arg_bytes_object(HPyContext *ctx, HPy o, HPy *out)
{
    if (HPy_IsNull(o))
        return 1;
    if (!HPyBytes_Check(ctx, o))
        return hpp_wrong_type(ctx, "bytes", o);
    *out = o;
    return 1;
}
