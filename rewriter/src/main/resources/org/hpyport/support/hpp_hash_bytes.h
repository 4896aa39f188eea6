/* hpp_hash_bytes: The hash of bytes, as bytes objects have it. */
static inline HPy_hash_t hpp_hash_bytes(HPyContext *ctx, const void *data, HPy_ssize_t n)
{
    HPy_hash_t hash;
    HPy bytes = HPyBytes_FromStringAndSize(ctx, (const char *)data, n);
    if (HPy_IsNull(bytes))
        return -1;
    hash = HPy_Hash(ctx, bytes);
    HPy_Close(ctx, bytes);
    return hash;
}
