/* hpp_buffer_release: PyBuffer_Release; releasing twice does no harm.
   requires: hpp_buffer */
static inline void hpp_buffer_release(HPyContext *ctx, hpp_buffer *buffer)
{
    HPy_Close(ctx, buffer->obj);
    buffer->obj = HPy_NULL;
    buffer->buf = NULL;
}
