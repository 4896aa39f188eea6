/* requires: none; includes: none */
/* PyModule_AddStringConstant: 0 or -1; the text is UTF-8. */
static inline int hpp_add_string(HPyContext *ctx, HPy m, const char *name, const char *value)
{
    HPy v = HPyUnicode_FromString(ctx, value);
    if (HPy_IsNull(v))
        return -1;
    int r = HPy_SetAttr_s(ctx, m, name, v);
    HPy_Close(ctx, v);
    return r;
}
