/* requires: hpp_call2; includes: none */
/* PyLong_FromUnicodeObject */
static inline HPy hpp_long_from_text(HPyContext *ctx, HPy text, int base)
{
    HPy b = HPyLong_FromLong(ctx, base);
    if (HPy_IsNull(b))
        return HPy_NULL;
    HPy r = hpp_call2(ctx, ctx->h_LongType, text, b);
    HPy_Close(ctx, b);
    return r;
}
