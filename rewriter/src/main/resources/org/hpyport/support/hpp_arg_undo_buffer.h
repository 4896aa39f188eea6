/* requires: hpp_buffer_release; includes: none */
/*
 * Releases a buffer that one argument gave, as a later one was wrong; 0. An argument that was not
 * given left the buffer alone.
 */
static inline int hpp_arg_undo_buffer(HPyContext *ctx, HPy given, HPy_buffer *view)
{
    if (!HPy_IsNull(given))
        hpp_buffer_release(ctx, view);
    return 0;
}
