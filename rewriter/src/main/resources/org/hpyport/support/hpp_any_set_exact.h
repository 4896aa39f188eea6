/* hpp_any_set_exact: PyAnySet_CheckExact.
   requires: hpp_exact_builtin */
static inline int hpp_any_set_exact(HPyContext *ctx, HPy o)
{
    return hpp_exact_builtin(ctx, o, "set") || hpp_exact_builtin(ctx, o, "frozenset");
}
