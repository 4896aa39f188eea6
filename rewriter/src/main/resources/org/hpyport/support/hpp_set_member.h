/* requires: hpp_store_field; includes: none */
/* Writes or deletes a member, which must be there to be deleted if there is a name: 0 or -1. */
static inline int hpp_set_member(HPyContext *ctx, HPy owner, HPyField *field, HPy value,
                                 const char *name)
{
    if (name != NULL && HPy_IsNull(value) && HPyField_IsNull(*field)) {
        HPyErr_SetString(ctx, ctx->h_AttributeError, name);
        return -1;
    }
    hpp_store_field(ctx, owner, field, value);
    return 0;
}
