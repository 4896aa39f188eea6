/* hpp_long_as_uint64: PyLong_AsUInt64. */
static inline int hpp_long_as_uint64(HPyContext *ctx, HPy o, uint64_t *out)
{
    unsigned long long value = HPyLong_AsUnsignedLongLong(ctx, o);
    if (value == (unsigned long long)-1 && HPyErr_Occurred(ctx))
        return -1;
    *out = (uint64_t)value;
    return 0;
}
