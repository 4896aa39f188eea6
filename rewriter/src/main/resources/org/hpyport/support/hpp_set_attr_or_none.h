/* hpp_set_attr_or_none: Sets the attribute NAME, to None for null. PyException_SetCause without the theft. */
static inline void hpp_set_attr_or_none(HPyContext *ctx, HPy o, const char *name, HPy value)
{
    if (HPy_SetAttr_s(ctx, o, name, HPy_IsNull(value) ? ctx->h_None : value) < 0)
        HPyErr_Clear(ctx);
}
