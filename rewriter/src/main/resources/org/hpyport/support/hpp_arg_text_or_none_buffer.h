/* hpp_arg_text_or_none_buffer: The format unit z*.
   requires: hpp_arg_text_buffer */
static inline int hpp_arg_text_or_none_buffer(HPyContext *ctx, HPy o, hpp_buffer *out)
{
    if (!HPy_IsNull(o) && HPy_Is(ctx, o, ctx->h_None)) {
        hpp_buffer_set(out, HPy_NULL, NULL, 0);
        return 1;
    }
    return hpp_arg_text_buffer(ctx, o, out);
}
