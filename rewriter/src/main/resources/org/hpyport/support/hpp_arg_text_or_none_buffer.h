/* requires: hpp_arg_text_buffer; includes: <string.h> */
/* Unit "z*": as "s*", and None gives a view of nothing, whose buf is NULL. */
static inline int hpp_arg_text_or_none_buffer(HPyContext *ctx, HPy h, HPy_buffer *view)
{
    if (HPy_IsNull(h) || !HPy_Is(ctx, h, ctx->h_None))
        return hpp_arg_text_buffer(ctx, h, view);
    memset(view, 0, sizeof *view);
    view->readonly = 1;
    view->itemsize = 1;
    view->ndim = 1;
    return 1;
}
