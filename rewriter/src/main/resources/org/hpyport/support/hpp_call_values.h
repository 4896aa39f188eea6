/* hpp_call_values: f(*values): a single value that is a tuple is taken apart, as the C API does.
   requires: hpp_build_values */
static inline HPy hpp_call_values(HPyContext *ctx, HPy f, hpp_value_source *source)
{
    HPy r, args;
    if (source->format == NULL || *source->format == '\0')
        return HPy_Call(ctx, f, NULL, 0, HPy_NULL);
    args = hpp_build_values(ctx, source);
    if (HPy_IsNull(args))
        return HPy_NULL;
    r = HPyTuple_Check(ctx, args) ? HPy_CallTupleDict(ctx, f, args, HPy_NULL)
                                  : HPy_Call(ctx, f, &args, 1, HPy_NULL);
    HPy_Close(ctx, args);
    return r;
}
