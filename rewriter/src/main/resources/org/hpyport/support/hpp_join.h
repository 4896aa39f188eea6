/* requires: hpp_method1; includes: none */
/* PyUnicode_Join: a null separator is a blank. */
static inline HPy hpp_join(HPyContext *ctx, HPy separator, HPy items)
{
    HPy with = HPy_IsNull(separator) ? HPyUnicode_FromString(ctx, " ") : HPy_Dup(ctx, separator);
    if (HPy_IsNull(with))
        return HPy_NULL;
    HPy r = HPy_NULL;
    if (HPyUnicode_Check(ctx, with))
        r = hpp_method1(ctx, with, "join", items);
    else
        HPyErr_SetString(ctx, ctx->h_TypeError, "separator: expected str instance");
    HPy_Close(ctx, with);
    return r;
}
