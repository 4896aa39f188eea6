/* requires: none; includes: none */
/*
 * PyException_SetCause and SetContext: null stands for None. The value is not stolen; a failure is
 * silent, as in the C API.
 */
static inline void hpp_set_attr_or_none(HPyContext *ctx, HPy o, const char *name, HPy value)
{
    if (HPy_SetAttr_s(ctx, o, name, HPy_IsNull(value) ? ctx->h_None : value) < 0)
        HPyErr_Clear(ctx);
}
