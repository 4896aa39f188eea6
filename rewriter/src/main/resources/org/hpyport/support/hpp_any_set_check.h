/* requires: hpp_check_builtin; includes: none */
/* PyAnySet_Check: an instance of set or frozenset. 1 or 0. */
static inline int hpp_any_set_check(HPyContext *ctx, HPy o)
{
    return hpp_check_builtin(ctx, o, "set") || hpp_check_builtin(ctx, o, "frozenset");
}
