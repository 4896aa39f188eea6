/* hpp_arg_bytearray_object: The format unit Y.
   requires: hpp_arg_builtin_instance */
static inline int hpp_arg_bytearray_object(HPyContext *ctx, HPy o, HPy *out)
{
    return hpp_arg_builtin_instance(ctx, o, "bytearray", out);
}
