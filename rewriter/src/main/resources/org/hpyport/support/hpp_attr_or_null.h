/* hpp_attr_or_null: The attribute NAME, null without exception for None: PyException_GetCause and its like. */
static inline HPy hpp_attr_or_null(HPyContext *ctx, HPy o, const char *name)
{
    HPy value = HPy_GetAttr_s(ctx, o, name);
    if (HPy_IsNull(value))
        HPyErr_Clear(ctx);
    else if (HPy_Is(ctx, value, ctx->h_None)) {
        HPy_Close(ctx, value);
        value = HPy_NULL;
    }
    return value;
}
