/* requires: hpp_from_timestamp; includes: none */
/* PyDate_FromTimestamp of a tuple of arguments. */
static inline HPy hpp_date_from_timestamp(HPyContext *ctx, HPy args)
{
    return hpp_from_timestamp(ctx, "date", args);
}
