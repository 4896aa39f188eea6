/* requires: hpp_null_error, hpp_rich_compare, hpp_truth; includes: none */
/*
 * PyObject_RichCompareBool: 1, 0, or -1 with an exception; an object is equal to itself. Where HPy's own
 * function loses the exception of a comparison, this one keeps it.
 */
static inline int hpp_rich_compare_bool(HPyContext *ctx, HPy a, HPy b, int op)
{
    if (HPy_IsNull(a) || HPy_IsNull(b)) {
        hpp_null_error(ctx);
        return -1;
    }
    if (HPy_Is(ctx, a, b)) {
        if (op == HPy_EQ)
            return 1;
        if (op == HPy_NE)
            return 0;
    }
    return hpp_truth(ctx, hpp_rich_compare(ctx, a, b, op));
}
