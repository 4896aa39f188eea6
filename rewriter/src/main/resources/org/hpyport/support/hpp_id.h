/* requires: hpp_builtin1; includes: none */
/* PyLong_FromVoidPtr of an object: a number that no other object has while this one lives. */
static inline HPy hpp_id(HPyContext *ctx, HPy o)
{
    return hpp_builtin1(ctx, "id", o);
}
