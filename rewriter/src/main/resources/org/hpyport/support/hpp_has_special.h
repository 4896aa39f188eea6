/* requires: none; includes: none */
/* Whether the object's type has a special method, as PyIndex_Check, PyIter_Check, PyMapping_Check. */
static inline int hpp_has_special(HPyContext *ctx, HPy o, const char *name)
{
    if (HPy_IsNull(o))
        return 0;
    HPy type = HPy_Type(ctx, o);
    HPy f = HPy_IsNull(type) ? HPy_NULL : HPy_GetAttr_s(ctx, type, name);
    int has = !HPy_IsNull(f) && !HPy_Is(ctx, f, ctx->h_None);
    if (HPy_IsNull(f))
        HPyErr_Clear(ctx);
    HPy_Close(ctx, f);
    HPy_Close(ctx, type);
    return has;
}
