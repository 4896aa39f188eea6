/* requires: hpp_found, hpp_quiet_null; includes: none */
/* PyObject_GetOptionalAttrString: 1 found, 0 no such attribute, -1 with an exception. */
static inline int hpp_attr_opt_s(HPyContext *ctx, HPy o, const char *name, HPy *out)
{
    HPy v = HPy_GetAttr_s(ctx, o, name);
    return hpp_found(ctx, HPy_IsNull(v) ? hpp_quiet_null(ctx, ctx->h_AttributeError) : v, out);
}
