/* hpp_time: PyTime_FromTime.
   requires: hpp_call_ints */
static inline HPy hpp_time(HPyContext *ctx, int hour, int minute, int second, int microsecond)
{
    int numbers[4];
    numbers[0] = hour;
    numbers[1] = minute;
    numbers[2] = second;
    numbers[3] = microsecond;
    return hpp_call_ints(ctx, "datetime", "time", numbers, 4);
}
