/* requires: hpp_ssize_result; includes: none */
/* An attribute that is a small int, as the fields of a date. -1 with an exception if it is not. */
static inline int hpp_int_attr(HPyContext *ctx, HPy o, const char *name)
{
    return (int)hpp_ssize_result(ctx, HPy_GetAttr_s(ctx, o, name));
}
