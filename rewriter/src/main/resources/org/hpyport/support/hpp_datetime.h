/* hpp_datetime: PyDateTime_FromDateAndTime.
   requires: hpp_call_ints */
static inline HPy hpp_datetime(HPyContext *ctx, int year, int month, int day, int hour, int minute,
                               int second, int microsecond)
{
    int numbers[7];
    numbers[0] = year;
    numbers[1] = month;
    numbers[2] = day;
    numbers[3] = hour;
    numbers[4] = minute;
    numbers[5] = second;
    numbers[6] = microsecond;
    return hpp_call_ints(ctx, "datetime", "datetime", numbers, 7);
}
