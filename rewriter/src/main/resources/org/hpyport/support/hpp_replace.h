/* requires: hpp_method3; includes: none */
/* PyUnicode_Replace: at most n times, always if n is -1. */
static inline HPy hpp_replace(HPyContext *ctx, HPy text, HPy part, HPy by, HPy_ssize_t n)
{
    HPy most = HPyLong_FromSsize_t(ctx, n);
    if (HPy_IsNull(most))
        return HPy_NULL;
    HPy r = hpp_method3(ctx, text, "replace", part, by, most);
    HPy_Close(ctx, most);
    return r;
}
