/* hpp_any_set_check: PyAnySet_Check.
   requires: hpp_check_builtin */
static inline int hpp_any_set_check(HPyContext *ctx, HPy o)
{
    return hpp_check_builtin(ctx, o, "set") || hpp_check_builtin(ctx, o, "frozenset");
}
