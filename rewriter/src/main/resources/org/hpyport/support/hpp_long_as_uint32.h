/* hpp_long_as_uint32: PyLong_AsUInt32.
   requires: hpp_long_as_uint64 */
static inline int hpp_long_as_uint32(HPyContext *ctx, HPy o, uint32_t *out)
{
    uint64_t value;
    if (hpp_long_as_uint64(ctx, o, &value) < 0)
        return -1;
    if (value > UINT32_MAX) {
        HPyErr_SetString(ctx, ctx->h_OverflowError, "Python int too large to convert to C uint32_t");
        return -1;
    }
    *out = (uint32_t)value;
    return 0;
}
