/* requires: hpp_import_call_n; includes: none */
/* PyTime_FromTime */
static inline HPy hpp_time(HPyContext *ctx, int hour, int minute, int second, int microsecond)
{
    HPy args[4] = {HPyLong_FromLong(ctx, hour), HPyLong_FromLong(ctx, minute),
                   HPyLong_FromLong(ctx, second), HPyLong_FromLong(ctx, microsecond)};
    return hpp_import_call_n(ctx, "datetime", "time", args, 4);
}
