/* hpp_arg_instance: The format unit O! with a type of the context.
   requires: hpp_wrong_type */
static inline int hpp_arg_instance(HPyContext *ctx, HPy o, HPy type, HPy *out)
{
    if (HPy_IsNull(o))
        return 1;
    if (!HPy_TypeCheck(ctx, o, type))
        return hpp_wrong_type(ctx, HPyType_GetName(ctx, type), o);
    *out = o;
    return 1;
}
