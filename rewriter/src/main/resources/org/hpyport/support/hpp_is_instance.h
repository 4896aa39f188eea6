/* requires: hpp_builtin2, hpp_truth; includes: none */
/* PyObject_IsInstance: 1, 0, or -1 with an exception. */
static inline int hpp_is_instance(HPyContext *ctx, HPy o, HPy type)
{
    return hpp_truth(ctx, hpp_builtin2(ctx, "isinstance", o, type));
}
