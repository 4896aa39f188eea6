/* requires: none; includes: none */
/* A member of type T_OBJECT_EX, or of type T_OBJECT if there is no name to complain about. */
static inline HPy hpp_get_member(HPyContext *ctx, HPy owner, HPyField field, const char *name)
{
    if (!HPyField_IsNull(field))
        return HPyField_Load(ctx, owner, field);
    return name == NULL ? HPy_Dup(ctx, ctx->h_None)
                        : HPyErr_SetString(ctx, ctx->h_AttributeError, name);
}
