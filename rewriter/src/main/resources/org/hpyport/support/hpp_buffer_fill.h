/* hpp_buffer_fill: PyBuffer_FillInfo for an exporter. The format is always set: some runtimes need it. */
static inline int hpp_buffer_fill(HPyContext *ctx, HPy_buffer *buffer, HPy exporter, void *data,
                                  HPy_ssize_t size, int readonly, int flags)
{
    static char format[] = "B";
    if ((flags & 1) && readonly) {
        buffer->obj = HPy_NULL;
        HPyErr_SetString(ctx, ctx->h_BufferError, "Object is not writable.");
        return -1;
    }
    buffer->obj = HPy_Dup(ctx, exporter);
    buffer->buf = data;
    buffer->len = size;
    buffer->itemsize = 1;
    buffer->readonly = readonly;
    buffer->ndim = 1;
    buffer->format = format;
    buffer->shape = &buffer->len;
    buffer->strides = &buffer->itemsize;
    buffer->suboffsets = NULL;
    buffer->internal = NULL;
    return 0;
}
