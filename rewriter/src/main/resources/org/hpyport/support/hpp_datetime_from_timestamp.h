/* hpp_datetime_from_timestamp: PyDateTime_FromTimestamp: datetime.fromtimestamp(*args).
   requires: hpp_import_attr */
static inline HPy hpp_datetime_from_timestamp(HPyContext *ctx, HPy args)
{
    HPy r, cls = hpp_import_attr(ctx, "datetime", "datetime");
    if (HPy_IsNull(cls))
        return HPy_NULL;
    r = HPy_CallMethodTupleDict_s(ctx, "fromtimestamp", cls, args, HPy_NULL);
    HPy_Close(ctx, cls);
    return r;
}
