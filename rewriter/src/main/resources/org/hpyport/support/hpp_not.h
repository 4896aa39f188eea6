/* requires: none; includes: none */
/* PyObject_Not: 1, 0, or -1 with an exception. */
static inline int hpp_not(HPyContext *ctx, HPy o)
{
    int truth = HPy_IsTrue(ctx, o);
    return truth < 0 ? -1 : !truth;
}
