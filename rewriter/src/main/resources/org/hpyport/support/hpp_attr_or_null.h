/* requires: none; includes: none */
/* An attribute, or null without an exception if it is None or absent, as PyException_GetCause. */
static inline HPy hpp_attr_or_null(HPyContext *ctx, HPy o, const char *name)
{
    HPy v = HPy_GetAttr_s(ctx, o, name);
    if (HPy_IsNull(v)) {
        HPyErr_Clear(ctx);
    } else if (HPy_Is(ctx, v, ctx->h_None)) {
        HPy_Close(ctx, v);
        return HPy_NULL;
    }
    return v;
}
