/* requires: none; includes: <stdint.h> */
/* PyBuffer_FillInfo, for an exporter: one-dimensional bytes. 0, or -1 with BufferError. */
static inline int hpp_buffer_fill(HPyContext *ctx, HPy_buffer *view, HPy o, void *buf,
                                  HPy_ssize_t len, int readonly, int flags)
{
    view->obj = HPy_NULL;
    if ((flags & 0x1) != 0 && readonly) {
        HPyErr_SetString(ctx, ctx->h_BufferError, "Object is not writable.");
        return -1;
    }
    view->buf = buf;
    view->obj = HPy_Dup(ctx, o);
    view->len = len;
    view->readonly = readonly;
    view->itemsize = 1;
    view->format = (flags & 0x4) != 0 ? (char *)(uintptr_t)"B" : NULL;
    view->ndim = 1;
    view->shape = (flags & 0x8) != 0 ? &view->len : NULL;
    view->strides = (flags & 0x18) == 0x18 ? &view->itemsize : NULL;
    view->suboffsets = NULL;
    view->internal = NULL;
    return 0;
}
