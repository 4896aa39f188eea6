/* requires: hpp_buffer_describe, hpp_buffer_of, hpp_buffer_release, hpp_do_method0, hpp_method0; includes: none */
/*
 * PyObject_GetBuffer for reading: a view of a copy in C order, or of exact bytes themselves. Later
 * changes of the object are not seen, view->obj is the copy, and what is not contiguous is copied
 * where a plain request refuses it. BufferError for a writable or a Fortran-ordered request,
 * TypeError for an object without the buffer protocol. Valid within the call that gets it.
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
