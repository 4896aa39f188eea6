/* requires: hpp_import_attr; includes: none */
/* datetime.<name>.fromtimestamp(*args) */
static inline HPy hpp_from_timestamp(HPyContext *ctx, const char *name, HPy args)
{
    HPy type = hpp_import_attr(ctx, "datetime", name);
    HPy f = HPy_IsNull(type) ? HPy_NULL : HPy_GetAttr_s(ctx, type, "fromtimestamp");
    HPy r = HPy_IsNull(f) ? HPy_NULL : HPy_CallTupleDict(ctx, f, args, HPy_NULL);
    HPy_Close(ctx, type);
    HPy_Close(ctx, f);
    return r;
}
