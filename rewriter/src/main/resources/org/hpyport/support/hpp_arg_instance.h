/* requires: hpp_arg_type_error; includes: none */
/* Unit "O!": an instance of the type; the output is borrowed from the argument. */
static inline int hpp_arg_instance(HPyContext *ctx, HPy h, HPy type, HPy *out)
{
    if (HPy_IsNull(h))
        return 1;
    if (!HPy_TypeCheck(ctx, h, type)) {
        const char *name = HPyType_GetName(ctx, type);
        return hpp_arg_type_error(ctx, name != NULL ? name : "of another type", h);
    }
    *out = h;
    return 1;
}
