/* requires: hpp_bad_argument, hpp_method2; includes: none */
/* PyUnicode_RSplit: a null separator splits at whitespace. TypeError for what is not a str. */
static inline HPy hpp_rsplit(HPyContext *ctx, HPy text, HPy separator, HPy_ssize_t most)
{
    if (!HPyUnicode_Check(ctx, text)) {
        hpp_bad_argument(ctx);
        return HPy_NULL;
    }
    HPy n = HPyLong_FromSsize_t(ctx, most);
    if (HPy_IsNull(n))
        return HPy_NULL;
    HPy r = hpp_method2(ctx, text, "rsplit", HPy_IsNull(separator) ? ctx->h_None : separator, n);
    HPy_Close(ctx, n);
    return r;
}
