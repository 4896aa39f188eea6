/* hpp_to_base: PyNumber_ToBase: base 2, 8, 10 or 16. */
static inline HPy hpp_to_base(HPyContext *ctx, HPy o, int base)
{
    HPy r, f, index = HPy_Index(ctx, o);
    const char *name = base == 2 ? "bin" : base == 8 ? "oct" : base == 16 ? "hex" : "str";
    if (HPy_IsNull(index))
        return HPy_NULL;
    f = HPy_GetItem_s(ctx, ctx->h_Builtins, name);
    r = HPy_IsNull(f) ? HPy_NULL : HPy_Call(ctx, f, &index, 1, HPy_NULL);
    HPy_Close(ctx, f);
    HPy_Close(ctx, index);
    return r;
}
