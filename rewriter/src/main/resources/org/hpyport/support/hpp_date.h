/* requires: hpp_import_call_n; includes: none */
/* PyDate_FromDate */
static inline HPy hpp_date(HPyContext *ctx, int year, int month, int day)
{
    HPy args[3] = {HPyLong_FromLong(ctx, year), HPyLong_FromLong(ctx, month),
                   HPyLong_FromLong(ctx, day)};
    return hpp_import_call_n(ctx, "datetime", "date", args, 3);
}
