/* hpp_buffer_set: Describes a block of bytes; the owner's handle goes over to the buffer.
   requires: hpp_buffer
   includes: string.h */
static inline void hpp_buffer_set(hpp_buffer *buffer, HPy owner, const char *data, HPy_ssize_t size)
{
    memset(buffer, 0, sizeof(*buffer));
    buffer->buf = (void *)data;
    buffer->obj = owner;
    buffer->len = size;
    buffer->itemsize = 1;
    buffer->readonly = 1;
    buffer->ndim = 1;
    buffer->shape = &buffer->len;
    buffer->strides = &buffer->itemsize;
}
