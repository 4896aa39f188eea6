/* requires: none; includes: none */
/*
 * Raises TypeError "argument must be <what>, not <type>"; returns 0. The outputs of the hpp_arg_
 * functions are void * where the C API takes whatever pointer stands among its variadic arguments.
 */
static inline int hpp_arg_type_error(HPyContext *ctx, const char *what, HPy h)
{
    HPy type = HPy_Type(ctx, h);
    if (HPy_IsNull(type))
        return 0;
    const char *name = HPy_Is(ctx, h, ctx->h_None) ? "None" : HPyType_GetName(ctx, type);
    if (name != NULL)
        HPyErr_Format(ctx, ctx->h_TypeError, "argument must be %s, not %s", what, name);
    HPy_Close(ctx, type);
    return 0;
}
