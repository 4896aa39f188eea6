/* hpp_is_instance: isinstance(o, cls): 1, 0, or -1 with an exception.
   requires: hpp_builtin2 hpp_truth */
static inline int hpp_is_instance(HPyContext *ctx, HPy o, HPy cls)
{
    return hpp_truth(ctx, hpp_builtin2(ctx, "isinstance", o, cls));
}
