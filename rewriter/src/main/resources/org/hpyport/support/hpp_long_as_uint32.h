/* requires: hpp_long_as_uint64; includes: <stdint.h> */
/* PyLong_AsUInt32: as hpp_long_as_uint64. */
static inline int hpp_long_as_uint32(HPyContext *ctx, HPy o, uint32_t *out)
{
    uint64_t v;
    if (hpp_long_as_uint64(ctx, o, &v) < 0)
        return -1;
    if (v > 0xFFFFFFFFU) {
        HPyErr_SetString(ctx, ctx->h_OverflowError, "Python int too large to convert to C uint32_t");
        return -1;
    }
    *out = (uint32_t)v;
    return 0;
}
