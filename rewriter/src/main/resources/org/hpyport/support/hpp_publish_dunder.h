/* hpp_publish_dunder: Makes the interpreter see a special method of a type just made: it is set to itself. */
static inline int hpp_publish_dunder(HPyContext *ctx, HPy type, const char *dunder)
{
    int r;
    HPy f = HPy_GetAttr_s(ctx, type, dunder);
    if (HPy_IsNull(f))
        return -1;
    r = HPy_SetAttr_s(ctx, type, dunder, f);
    HPy_Close(ctx, f);
    return r;
}
