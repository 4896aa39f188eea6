/* requires: none; includes: none */
/* Gives what a fresh type has under one name another one: 0 or -1. */
static inline int hpp_rename_attribute(HPyContext *ctx, HPy type, const char *from, const char *to)
{
    HPy attribute = HPy_GetAttr_s(ctx, type, from);
    if (HPy_IsNull(attribute))
        return -1;
    int r = HPy_SetAttr_s(ctx, type, to, attribute);
    HPy_Close(ctx, attribute);
    return r < 0 ? r : HPy_DelAttr_s(ctx, type, from);
}
