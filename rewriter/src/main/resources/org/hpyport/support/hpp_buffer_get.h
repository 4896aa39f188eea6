/* provides: hpp_buffer_get, hpp_buffer_in_order; requires: hpp_buffer_describe, hpp_buffer_of, hpp_buffer_release, hpp_do_method0, hpp_method0; includes: none */
/* Whether a memoryview is contiguous in C order; else BufferError, as for a plain request. */
static inline int hpp_buffer_in_order(HPyContext *ctx, HPy mv, int flags)
{
    int any_order = (flags & 0xA0) == 0x80;
    HPy contiguous = HPy_GetAttr_s(ctx, mv, any_order ? "contiguous" : "c_contiguous");
    int r = HPy_IsNull(contiguous) ? -1 : HPy_IsTrue(ctx, contiguous);
    HPy_Close(ctx, contiguous);
    if (r == 0)
        HPyErr_SetString(ctx, ctx->h_BufferError, "underlying buffer is not C-contiguous");
    return r > 0;
}

/*
 * PyObject_GetBuffer for reading: a view of a copy in C order, or of exact bytes themselves. Later
 * changes of the object are not seen, and view->obj is the copy. BufferError for a writable or a
 * Fortran-ordered request, and for what is not contiguous unless strides are all that is asked for in
 * that respect; TypeError for
 * an object without the buffer protocol. Valid within the call that gets it.
 */
static inline int hpp_buffer_get(HPyContext *ctx, HPy o, HPy_buffer *view, int flags)
{
    view->obj = HPy_NULL;
    if ((flags & 0x1) != 0 || (flags & 0x60) == 0x40) {
        HPyErr_SetString(ctx, ctx->h_BufferError, "only readable buffers in C order can be had");
        return -1;
    }
    HPy mv = HPy_NULL;
    HPy bytes = HPy_NULL;
    if (HPyBytes_Check(ctx, o)) {
        bytes = HPy_Dup(ctx, o);
    } else {
        mv = HPy_Call(ctx, ctx->h_MemoryViewType, &o, 1, HPy_NULL);
        if (HPy_IsNull(mv))
            return -1;
        if ((flags & 0xB0) == 0x10 || hpp_buffer_in_order(ctx, mv, flags))
            bytes = hpp_method0(ctx, mv, "tobytes");
    }
    HPy_ssize_t n = HPy_IsNull(bytes) ? -1 : HPyBytes_Size(ctx, bytes);
    const char *data = n < 0 ? NULL : HPyBytes_AsString(ctx, bytes);
    int r = data == NULL ? -1 : hpp_buffer_of(ctx, view, bytes, data, n, flags);
    if (r < 0) {
        HPy_Close(ctx, bytes);
    } else if (!HPy_IsNull(mv)) {
        r = hpp_buffer_describe(ctx, view, mv, flags);
        if (r < 0)
            hpp_buffer_release(ctx, view);
    }
    if (!HPy_IsNull(mv)) {
        if (r == 0 && hpp_do_method0(ctx, mv, "release") < 0) {
            hpp_buffer_release(ctx, view);
            r = -1;
        }
        HPy_Close(ctx, mv);
    }
    return r;
}
