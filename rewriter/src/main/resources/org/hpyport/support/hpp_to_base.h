/* requires: hpp_builtin1, hpp_builtin2; includes: none */
/* PyNumber_ToBase: 2, 8 and 16 with their prefixes, and 10; SystemError for another base. */
static inline HPy hpp_to_base(HPyContext *ctx, HPy o, int base)
{
    const char *name = base == 2 ? "bin" : base == 8 ? "oct" : base == 16 ? "hex" : NULL;
    if (name != NULL)
        return hpp_builtin1(ctx, name, o);
    if (base != 10)
        return HPyErr_SetString(ctx, ctx->h_SystemError,
                                "PyNumber_ToBase: base must be 2, 8, 10 or 16");
    HPy n = HPy_Index(ctx, o);
    if (HPy_IsNull(n))
        return HPy_NULL;
    HPy format = HPyUnicode_FromString(ctx, "d");
    HPy r = HPy_IsNull(format) ? HPy_NULL : hpp_builtin2(ctx, "format", n, format);
    HPy_Close(ctx, format);
    HPy_Close(ctx, n);
    return r;
}
