/* requires: hpp_long_num_bits, hpp_long_sign; includes: none */
/* Whether an int fits into n bytes: 1, 0, or -1 with an exception. */
static inline int hpp_fits_bytes(HPyContext *ctx, HPy o, size_t n, int is_signed)
{
    int negative = hpp_long_sign(ctx, o) < 0;
    if (negative && !is_signed)
        return 0;
    HPy magnitude = negative ? HPy_Invert(ctx, o) : HPy_Dup(ctx, o);
    if (HPy_IsNull(magnitude))
        return -1;
    size_t bits = hpp_long_num_bits(ctx, magnitude);
    HPy_Close(ctx, magnitude);
    if (bits == (size_t)-1)
        return -1;
    return bits + (is_signed ? 1 : 0) <= 8 * n || (bits == 0 && n == 0);
}
