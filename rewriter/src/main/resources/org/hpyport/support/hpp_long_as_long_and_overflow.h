/* hpp_long_as_long_and_overflow: PyLong_AsLongAndOverflow.
   requires: hpp_overflow_sign */
static inline long hpp_long_as_long_and_overflow(HPyContext *ctx, HPy o, int *overflow)
{
    long value = HPyLong_AsLong(ctx, o);
    *overflow = value == -1 ? hpp_overflow_sign(ctx, o) : 0;
    return value;
}
