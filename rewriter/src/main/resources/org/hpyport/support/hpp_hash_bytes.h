/* requires: none; includes: none */
/* _Py_HashBytes: the hash of bytes; -1 only with an exception. */
static inline HPy_hash_t hpp_hash_bytes(HPyContext *ctx, const void *data, HPy_ssize_t n)
{
    HPy b = HPyBytes_FromStringAndSize(ctx, n == 0 ? "" : (const char *)data, n);
    if (HPy_IsNull(b))
        return -1;
    HPy_hash_t r = HPy_Hash(ctx, b);
    HPy_Close(ctx, b);
    return r;
}
