/* hpp_arg_str_object: The format unit U.
   requires: hpp_wrong_type */
static inline int hpp_arg_str_object(HPyContext *ctx, HPy o, HPy *out)
{
    if (HPy_IsNull(o))
        return 1;
    if (!HPyUnicode_Check(ctx, o))
        return hpp_wrong_type(ctx, "str", o);
    *out = o;
    return 1;
}
