/* requires: none; includes: none */
/* Makes CPython fill the C slot behind a special method of a fresh type: 0 or -1. */
static inline int hpp_publish_dunder(HPyContext *ctx, HPy type, const char *dunder)
{
    HPy f = HPy_GetAttr_s(ctx, type, dunder);
    if (HPy_IsNull(f))
        return -1;
    int r = HPy_SetAttr_s(ctx, type, dunder, f);
    HPy_Close(ctx, f);
    return r;
}
