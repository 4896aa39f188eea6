/* requires: none; includes: none */
/*
 * Whether o is that one of the objects True and False: o == Py_True. HPy_Is alone holds for the
 * numbers 1 and 0 as well in GraalPy 24.2.
 */
static inline int hpp_is_bool(HPyContext *ctx, HPy o, HPy truth)
{
    return HPy_Is(ctx, o, truth) && HPy_TypeCheck(ctx, o, ctx->h_BoolType);
}
