/* requires: none; includes: none */
/* _PyArg_NoKeywords, for a dict of keywords or a tuple of their names (or null): 1, or 0 with TypeError. */
static inline int hpp_no_keywords(HPyContext *ctx, const char *function, HPy keywords)
{
    HPy_ssize_t n = HPy_IsNull(keywords) ? 0 : HPy_Length(ctx, keywords);
    if (n > 0)
        HPyErr_Format(ctx, ctx->h_TypeError, "%s() takes no keyword arguments", function);
    return n == 0;
}
