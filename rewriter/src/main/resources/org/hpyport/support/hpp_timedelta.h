/* hpp_timedelta: PyDelta_FromDSU.
   requires: hpp_call_ints */
static inline HPy hpp_timedelta(HPyContext *ctx, int days, int seconds, int microseconds)
{
    int numbers[3];
    numbers[0] = days;
    numbers[1] = seconds;
    numbers[2] = microseconds;
    return hpp_call_ints(ctx, "datetime", "timedelta", numbers, 3);
}
