/* hpp_attr_opt: PyObject_GetOptionalAttr: 1 found, 0 not (AttributeError is dropped), -1 failed. */
static inline int hpp_attr_opt(HPyContext *ctx, HPy o, HPy name, HPy *out)
{
    *out = HPy_GetAttr(ctx, o, name);
    if (!HPy_IsNull(*out))
        return 1;
    if (!HPyErr_ExceptionMatches(ctx, ctx->h_AttributeError))
        return -1;
    HPyErr_Clear(ctx);
    return 0;
}
