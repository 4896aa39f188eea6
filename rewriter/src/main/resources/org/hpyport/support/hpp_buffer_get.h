/* hpp_buffer_get: PyObject_GetBuffer for reading: 0, or -1 with an exception. A request to write is a
   BufferError. What is no bytes object is copied.
   requires: hpp_buffer_set hpp_object_data */
static inline int hpp_buffer_get(HPyContext *ctx, HPy o, hpp_buffer *buffer, int flags)
{
    const char *data;
    HPy_ssize_t size;
    HPy owner = HPy_NULL;
    hpp_buffer_set(buffer, HPy_NULL, NULL, 0);
    if (flags & 1) {
        HPyErr_SetString(ctx, ctx->h_BufferError, "Object is not writable.");
        return -1;
    }
    if (hpp_object_data(ctx, o, &owner, &data, &size) < 0)
        return -1;
    hpp_buffer_set(buffer, HPy_IsNull(owner) ? HPy_Dup(ctx, o) : owner, data, size);
    return 0;
}
