/* requires: hpp_import_call_n; includes: none */
/* PyDelta_FromDSU */
static inline HPy hpp_timedelta(HPyContext *ctx, int days, int seconds, int microseconds)
{
    HPy args[3] = {HPyLong_FromLong(ctx, days), HPyLong_FromLong(ctx, seconds),
                   HPyLong_FromLong(ctx, microseconds)};
    return hpp_import_call_n(ctx, "datetime", "timedelta", args, 3);
}
