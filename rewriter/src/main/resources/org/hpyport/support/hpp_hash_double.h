/* hpp_hash_double: The hash of a float. */
static inline HPy_hash_t hpp_hash_double(HPyContext *ctx, double d)
{
    HPy_hash_t hash;
    HPy f = HPyFloat_FromDouble(ctx, d);
    if (HPy_IsNull(f))
        return -1;
    hash = HPy_Hash(ctx, f);
    HPy_Close(ctx, f);
    return hash;
}
