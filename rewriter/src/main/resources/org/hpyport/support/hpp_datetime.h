/* requires: hpp_import_call_n; includes: none */
/* PyDateTime_FromDateAndTime */
static inline HPy hpp_datetime(HPyContext *ctx, int year, int month, int day, int hour, int minute,
                               int second, int microsecond)
{
    HPy args[7] = {HPyLong_FromLong(ctx, year),   HPyLong_FromLong(ctx, month),
                   HPyLong_FromLong(ctx, day),    HPyLong_FromLong(ctx, hour),
                   HPyLong_FromLong(ctx, minute), HPyLong_FromLong(ctx, second),
                   HPyLong_FromLong(ctx, microsecond)};
    return hpp_import_call_n(ctx, "datetime", "datetime", args, 7);
}
