/* requires: hpp_import_call2, hpp_ssize_result; includes: none */
/* PySequence_Count: how many items of an iterable are equal to it, or -1. */
static inline HPy_ssize_t hpp_seq_count(HPyContext *ctx, HPy seq, HPy v)
{
    return hpp_ssize_result(ctx, hpp_import_call2(ctx, "operator", "countOf", seq, v));
}
