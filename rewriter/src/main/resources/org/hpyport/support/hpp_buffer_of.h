/* requires: none; includes: <stdint.h>, <stdlib.h>, <string.h> */
/*
 * Fills a view of bytes that `owner` keeps alive; the view takes over that handle. 0, or -1 with an
 * exception: then the handle is still the caller's.
 */
static inline int hpp_buffer_of(HPyContext *ctx, HPy_buffer *view, HPy owner, const char *data,
                                HPy_ssize_t size, int flags)
{
    HPy_ssize_t *extent = (HPy_ssize_t *)malloc(2 * sizeof(HPy_ssize_t) + 2);
    if (extent == NULL) {
        HPyErr_NoMemory(ctx);
        return -1;
    }
    char *format = (char *)(extent + 2);
    memcpy(format, "B", 2);
    extent[0] = size;
    extent[1] = 1;
    view->buf = (void *)(uintptr_t)data;
    view->obj = owner;
    view->len = size;
    view->itemsize = 1;
    view->readonly = 1;
    view->ndim = 1;
    view->format = (flags & 0x4) != 0 ? format : NULL;
    view->shape = (flags & 0x8) != 0 ? &extent[0] : NULL;
    view->strides = (flags & 0x18) == 0x18 ? &extent[1] : NULL;
    view->suboffsets = NULL;
    view->internal = extent;
    return 0;
}
