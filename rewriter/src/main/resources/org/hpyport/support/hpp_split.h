/* requires: hpp_method2; includes: none */
/* PyUnicode_Split: a null separator splits at whitespace. */
static inline HPy hpp_split(HPyContext *ctx, HPy text, HPy separator, HPy_ssize_t most)
{
    HPy n = HPyLong_FromSsize_t(ctx, most);
    if (HPy_IsNull(n))
        return HPy_NULL;
    HPy r = hpp_method2(ctx, text, "split", HPy_IsNull(separator) ? ctx->h_None : separator, n);
    HPy_Close(ctx, n);
    return r;
}
