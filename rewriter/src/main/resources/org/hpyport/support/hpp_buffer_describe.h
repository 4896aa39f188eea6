/* requires: hpp_ssize_result; includes: <stdlib.h>, <string.h> */
/*
 * Gives a view of a copy in C order the item size, format and shape of the memoryview `mv`, as far as
 * the flags ask. 0, or -1 with an exception: the view is unchanged then.
 */
static inline int hpp_buffer_describe(HPyContext *ctx, HPy_buffer *view, HPy mv, int flags)
{
    HPy_ssize_t itemsize = hpp_ssize_result(ctx, HPy_GetAttr_s(ctx, mv, "itemsize"));
    HPy_ssize_t ndim = itemsize < 0 ? -1 : hpp_ssize_result(ctx, HPy_GetAttr_s(ctx, mv, "ndim"));
    if (ndim < 0)
        return -1;
    HPy format = HPy_GetAttr_s(ctx, mv, "format");
    HPy_ssize_t length = 0;
    const char *text = HPy_IsNull(format) ? NULL : HPyUnicode_AsUTF8AndSize(ctx, format, &length);
    HPy shape = text == NULL ? HPy_NULL : HPy_GetAttr_s(ctx, mv, "shape");
    HPy_ssize_t *extent = NULL;
    if (!HPy_IsNull(shape)) {
        extent = (HPy_ssize_t *)malloc(2 * (size_t)ndim * sizeof(HPy_ssize_t) + (size_t)length + 1);
        if (extent == NULL)
            HPyErr_NoMemory(ctx);
    }
    HPy_ssize_t stride = itemsize;
    for (HPy_ssize_t i = ndim - 1; extent != NULL && i >= 0; i--) {
        extent[i] = hpp_ssize_result(ctx, HPy_GetItem_i(ctx, shape, i));
        extent[ndim + i] = stride;
        if (extent[i] < 0) {
            free(extent);
            extent = NULL;
            break;
        }
        stride *= extent[i];
    }
    if (extent != NULL)
        memcpy(extent + 2 * ndim, text, (size_t)length + 1);
    HPy_Close(ctx, format);
    HPy_Close(ctx, shape);
    if (extent == NULL)
        return -1;
    free(view->internal);
    view->internal = extent;
    view->itemsize = itemsize;
    view->ndim = (int)ndim;
    view->format = (flags & 0x4) != 0 ? (char *)(extent + 2 * ndim) : NULL;
    view->shape = (flags & 0x8) != 0 ? extent : NULL;
    view->strides = (flags & 0x18) == 0x18 ? extent + ndim : NULL;
    return 0;
}
