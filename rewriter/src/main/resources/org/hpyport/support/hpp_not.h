/* hpp_not: PyObject_Not. */
static inline int hpp_not(HPyContext *ctx, HPy o)
{
    int truth = HPy_IsTrue(ctx, o);
    return truth < 0 ? -1 : !truth;
}
