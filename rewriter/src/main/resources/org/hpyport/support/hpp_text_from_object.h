/* requires: hpp_exact; includes: none */
/* PyUnicode_FromObject: an exact str itself, an exact copy of an instance; TypeError otherwise. */
static inline HPy hpp_text_from_object(HPyContext *ctx, HPy o)
{
    if (hpp_exact(ctx, o, ctx->h_UnicodeType))
        return HPy_Dup(ctx, o);
    if (HPyUnicode_Check(ctx, o)) {
        HPy_ssize_t n = HPy_Length(ctx, o);
        return n < 0 ? HPy_NULL : HPyUnicode_Substring(ctx, o, 0, n);
    }
    return HPyErr_SetString(ctx, ctx->h_TypeError, "Can't convert the object to str implicitly");
}
