/* hpp_long_as_int64: PyLong_AsInt64: 0, or -1 with an exception. */
static inline int hpp_long_as_int64(HPyContext *ctx, HPy o, int64_t *out)
{
    long long value = HPyLong_AsLongLong(ctx, o);
    if (value == -1 && HPyErr_Occurred(ctx))
        return -1;
    *out = (int64_t)value;
    return 0;
}
