/* requires: hpp_builtin1; includes: none */
/*
 * Moves the module function `hidden` onto `type` as the method `name`; `wrapper` is "classmethod" or
 * "staticmethod". 0 or -1.
 */
static inline int hpp_move_to_type(HPyContext *ctx, HPy m, const char *hidden, HPy type,
                                   const char *name, const char *wrapper)
{
    HPy f = HPy_GetAttr_s(ctx, m, hidden);
    if (HPy_IsNull(f))
        return -1;
    HPy wrapped = hpp_builtin1(ctx, wrapper, f);
    HPy_Close(ctx, f);
    if (HPy_IsNull(wrapped))
        return -1;
    int r = HPy_SetAttr_s(ctx, type, name, wrapped);
    HPy_Close(ctx, wrapped);
    return r < 0 ? r : HPy_DelAttr_s(ctx, m, hidden);
}
