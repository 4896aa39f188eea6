/* hpp_date: PyDate_FromDate.
   requires: hpp_call_ints */
static inline HPy hpp_date(HPyContext *ctx, int year, int month, int day)
{
    int numbers[3];
    numbers[0] = year;
    numbers[1] = month;
    numbers[2] = day;
    return hpp_call_ints(ctx, "datetime", "date", numbers, 3);
}
