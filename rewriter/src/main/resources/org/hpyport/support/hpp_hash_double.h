/* requires: none; includes: <math.h> */
/* _Py_HashDouble; of NaN it is 0, where the C API takes the identity of an object since 3.10. */
static inline HPy_hash_t hpp_hash_double(HPyContext *ctx, double v)
{
    if (isnan(v))
        return 0;
    HPy f = HPyFloat_FromDouble(ctx, v);
    if (HPy_IsNull(f))
        return -1;
    HPy_hash_t r = HPy_Hash(ctx, f);
    HPy_Close(ctx, f);
    return r;
}
