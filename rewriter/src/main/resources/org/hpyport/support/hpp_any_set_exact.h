/* requires: hpp_exact_builtin; includes: none */
/* PyAnySet_CheckExact: exactly a set or a frozenset. 1 or 0. */
static inline int hpp_any_set_exact(HPyContext *ctx, HPy o)
{
    return hpp_exact_builtin(ctx, o, "set") || hpp_exact_builtin(ctx, o, "frozenset");
}
