/* hpp_arg_text_or_none_and_size: The format unit z#.
   requires: hpp_arg_text_and_size */
static inline int hpp_arg_text_or_none_and_size(HPyContext *ctx, HPy o, HPy *copy, void *out,
                                                HPy_ssize_t *size)
{
    if (!HPy_IsNull(o) && HPy_Is(ctx, o, ctx->h_None)) {
        *(const char **)out = NULL;
        *size = 0;
        return 1;
    }
    return hpp_arg_text_and_size(ctx, o, copy, out, size);
}
