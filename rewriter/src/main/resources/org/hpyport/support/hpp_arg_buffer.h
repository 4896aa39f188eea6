/* requires: hpp_arg_type_error, hpp_buffer_get; includes: none */
/* Unit "y*": a bytes-like object; released by hpp_buffer_release. */
static inline int hpp_arg_buffer(HPyContext *ctx, HPy h, HPy_buffer *view)
{
    if (HPy_IsNull(h))
        return 1;
    if (hpp_buffer_get(ctx, h, view, 0) == 0)
        return 1;
    if (HPyErr_ExceptionMatches(ctx, ctx->h_TypeError)) {
        HPyErr_Clear(ctx);
        hpp_arg_type_error(ctx, "a bytes-like object", h);
    }
    return 0;
}
