/* requires: hpp_long_sign; includes: <stdint.h> */
/* PyLong_AsUInt64: 0, or -1 with an exception; __index__ counts, ValueError below 0. */
static inline int hpp_long_as_uint64(HPyContext *ctx, HPy o, uint64_t *out)
{
    HPy n = HPy_Index(ctx, o);
    if (HPy_IsNull(n))
        return -1;
    int negative = hpp_long_sign(ctx, n) < 0;
    if (negative)
        HPyErr_SetString(ctx, ctx->h_ValueError, "Cannot convert negative int");
    uint64_t v = negative ? 0 : HPyLong_AsUInt64_t(ctx, n);
    HPy_Close(ctx, n);
    if (negative || (v == (uint64_t)-1 && HPyErr_Occurred(ctx)))
        return -1;
    *out = v;
    return 0;
}
