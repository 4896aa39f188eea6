/* requires: hpp_builtin2, hpp_truth; includes: none */
/* PyObject_IsSubclass: 1, 0, or -1 with an exception. */
static inline int hpp_is_subclass(HPyContext *ctx, HPy derived, HPy type)
{
    return hpp_truth(ctx, hpp_builtin2(ctx, "issubclass", derived, type));
}
