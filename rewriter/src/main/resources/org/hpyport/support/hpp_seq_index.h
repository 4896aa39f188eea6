/* requires: hpp_import_call2, hpp_ssize_result; includes: none */
/* PySequence_Index: where the first item equal to it is, or -1 with ValueError. */
static inline HPy_ssize_t hpp_seq_index(HPyContext *ctx, HPy seq, HPy v)
{
    return hpp_ssize_result(ctx, hpp_import_call2(ctx, "operator", "indexOf", seq, v));
}
