/* hpp_seq_count: PySequence_Count.
   requires: hpp_import_call2 hpp_as_size */
static inline HPy_ssize_t hpp_seq_count(HPyContext *ctx, HPy o, HPy value)
{
    return hpp_as_size(ctx, hpp_import_call2(ctx, "operator", "countOf", o, value));
}
