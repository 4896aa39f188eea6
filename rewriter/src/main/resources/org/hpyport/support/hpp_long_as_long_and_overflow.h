/* requires: hpp_long_as_long_long_and_overflow; includes: <limits.h> */
/* PyLong_AsLongAndOverflow: *overflow is -1, 0 or 1; out of range the result is -1. */
static inline long hpp_long_as_long_and_overflow(HPyContext *ctx, HPy o, int *overflow)
{
    long long v = hpp_long_as_long_long_and_overflow(ctx, o, overflow);
    if (v > LONG_MAX || v < LONG_MIN) {
        *overflow = v < 0 ? -1 : 1;
        return -1;
    }
    return (long)v;
}
