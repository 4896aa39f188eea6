/* requires: hpp_found, hpp_quiet_null; includes: none */
/* PyObject_GetOptionalAttr: 1 found, 0 no such attribute, -1 with an exception. */
static inline int hpp_attr_opt(HPyContext *ctx, HPy o, HPy name, HPy *out)
{
    HPy v = HPy_GetAttr(ctx, o, name);
    return hpp_found(ctx, HPy_IsNull(v) ? hpp_quiet_null(ctx, ctx->h_AttributeError) : v, out);
}
