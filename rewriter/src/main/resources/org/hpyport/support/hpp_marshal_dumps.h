/* hpp_marshal_dumps: PyMarshal_WriteObjectToString.
   requires: hpp_import_call2 */
static inline HPy hpp_marshal_dumps(HPyContext *ctx, HPy o, int version)
{
    HPy r, number = HPyLong_FromLong(ctx, version);
    if (HPy_IsNull(number))
        return HPy_NULL;
    r = hpp_import_call2(ctx, "marshal", "dumps", o, number);
    HPy_Close(ctx, number);
    return r;
}
