/* requires: none; includes: <stdint.h> */
/*
 * PyBuffer_FillInfo, for an exporter: one-dimensional bytes. 0, or -1 with BufferError. GraalPy 24.2.2
 * copies the view and then follows pointers into the old one, so under the universal ABI there are
 * none: whoever reads a view of one dimension without shape and strides computes them.
 */
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
#ifdef HPY_ABI_CPYTHON
    view->shape = (flags & 0x8) != 0 ? &view->len : NULL;
    view->strides = (flags & 0x18) == 0x18 ? &view->itemsize : NULL;
#else
    view->shape = NULL;
    view->strides = NULL;
#endif
    view->suboffsets = NULL;
    view->internal = NULL;
    return 0;
}
