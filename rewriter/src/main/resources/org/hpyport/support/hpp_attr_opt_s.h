/* hpp_attr_opt_s: hpp_attr_opt with a UTF-8 name. */
static inline int hpp_attr_opt_s(HPyContext *ctx, HPy o, const char *name, HPy *out)
{
    *out = HPy_GetAttr_s(ctx, o, name);
    if (!HPy_IsNull(*out))
        return 1;
    if (!HPyErr_ExceptionMatches(ctx, ctx->h_AttributeError))
        return -1;
    HPyErr_Clear(ctx);
    return 0;
}
