/* hpp_text_from_object: PyUnicode_FromObject: an exact str as it is, a str of a subclass as an exact one, else
   TypeError.
   requires: hpp_exact hpp_call1 */
static inline HPy hpp_text_from_object(HPyContext *ctx, HPy o)
{
    if (hpp_exact(ctx, o, ctx->h_UnicodeType))
        return HPy_Dup(ctx, o);
    if (!HPyUnicode_Check(ctx, o))
        return HPyErr_SetString(ctx, ctx->h_TypeError, "Can't convert object to str implicitly");
    return hpp_call1(ctx, ctx->h_UnicodeType, o);
}
