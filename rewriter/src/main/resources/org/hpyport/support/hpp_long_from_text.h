/* hpp_long_from_text: PyLong_FromUnicodeObject: int(text, base). */
static inline HPy hpp_long_from_text(HPyContext *ctx, HPy text, int base)
{
    HPy args[2], r;
    args[0] = text;
    args[1] = HPyLong_FromLong(ctx, base);
    if (HPy_IsNull(args[1]))
        return HPy_NULL;
    r = HPy_Call(ctx, ctx->h_LongType, args, 2, HPy_NULL);
    HPy_Close(ctx, args[1]);
    return r;
}
