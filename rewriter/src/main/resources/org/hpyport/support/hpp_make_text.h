/* hpp_make_text: The units s z U and y with and without a length: NULL is None, a negative length means up to
   the null.
   requires: hpp_str
   includes: string.h */
static inline HPy hpp_make_text(HPyContext *ctx, const char *s, HPy_ssize_t n, int bytes)
{
    if (s == NULL)
        return HPy_Dup(ctx, ctx->h_None);
    if (n < 0)
        n = (HPy_ssize_t)strlen(s);
    return bytes ? HPyBytes_FromStringAndSize(ctx, s, n) : hpp_str(ctx, s, n);
}
