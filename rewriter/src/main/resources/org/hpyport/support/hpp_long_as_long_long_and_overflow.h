/* hpp_long_as_long_long_and_overflow: PyLong_AsLongLongAndOverflow.
   requires: hpp_overflow_sign */
static inline long long hpp_long_as_long_long_and_overflow(HPyContext *ctx, HPy o, int *overflow)
{
    long long value = HPyLong_AsLongLong(ctx, o);
    *overflow = value == -1 ? hpp_overflow_sign(ctx, o) : 0;
    return value;
}
