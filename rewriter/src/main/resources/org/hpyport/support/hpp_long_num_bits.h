/* requires: hpp_method0, hpp_ssize_result; includes: none */
/* _PyLong_NumBits: (size_t)-1 with an exception. */
static inline size_t hpp_long_num_bits(HPyContext *ctx, HPy o)
{
    return (size_t)hpp_ssize_result(ctx, hpp_method0(ctx, o, "bit_length"));
}
