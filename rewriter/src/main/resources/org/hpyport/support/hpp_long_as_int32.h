/* hpp_long_as_int32: PyLong_AsInt32.
   requires: hpp_long_as_int64 */
static inline int hpp_long_as_int32(HPyContext *ctx, HPy o, int32_t *out)
{
    int64_t value;
    if (hpp_long_as_int64(ctx, o, &value) < 0)
        return -1;
    if (value > INT32_MAX || value < INT32_MIN) {
        HPyErr_SetString(ctx, ctx->h_OverflowError, "Python int too large to convert to C int32_t");
        return -1;
    }
    *out = (int32_t)value;
    return 0;
}
