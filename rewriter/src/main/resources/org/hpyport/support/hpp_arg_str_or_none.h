/* hpp_arg_str_or_none: The format unit z.
   requires: hpp_arg_text */
static inline int hpp_arg_str_or_none(HPyContext *ctx, HPy o, void *out)
{
    if (HPy_IsNull(o))
        return 1;
    if (HPy_Is(ctx, o, ctx->h_None)) {
        *(const char **)out = NULL;
        return 1;
    }
    return hpp_arg_text(ctx, o, "str or None", (const char **)out);
}
