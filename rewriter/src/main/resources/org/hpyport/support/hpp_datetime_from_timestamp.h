/* requires: hpp_from_timestamp; includes: none */
/* PyDateTime_FromTimestamp of a tuple of arguments. */
static inline HPy hpp_datetime_from_timestamp(HPyContext *ctx, HPy args)
{
    return hpp_from_timestamp(ctx, "datetime", args);
}
