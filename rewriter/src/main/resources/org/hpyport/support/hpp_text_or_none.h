/* hpp_text_or_none: A str, or None for NULL. */
static inline HPy hpp_text_or_none(HPyContext *ctx, const char *s)
{
    return s == NULL ? HPy_Dup(ctx, ctx->h_None) : HPyUnicode_FromString(ctx, s);
}
