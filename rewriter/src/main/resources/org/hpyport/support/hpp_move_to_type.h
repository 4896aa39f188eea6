/* hpp_move_to_type: Moves the module function HIDDEN onto a type as NAME, wrapped by builtins.WRAPPER
   (classmethod or staticmethod).
   requires: hpp_builtin1 */
static inline int hpp_move_to_type(HPyContext *ctx, HPy module, const char *hidden, HPy type,
                                   const char *name, const char *wrapper)
{
    int r;
    HPy d, f = HPy_GetAttr_s(ctx, module, hidden);
    if (HPy_IsNull(f))
        return -1;
    d = hpp_builtin1(ctx, wrapper, f);
    HPy_Close(ctx, f);
    if (HPy_IsNull(d))
        return -1;
    r = HPy_SetAttr_s(ctx, type, name, d);
    HPy_Close(ctx, d);
    return r < 0 ? r : HPy_DelAttr_s(ctx, module, hidden);
}
