/* hpp_long_num_bits: _PyLong_NumBits.
   requires: hpp_method0 hpp_as_size */
static inline size_t hpp_long_num_bits(HPyContext *ctx, HPy o)
{
    return (size_t)hpp_as_size(ctx, hpp_method0(ctx, o, "bit_length"));
}
