/* requires: none; includes: <stdlib.h> */
/* PyBuffer_Release of a view from hpp_buffer_get; nothing happens if it is released or empty. */
static inline void hpp_buffer_release(HPyContext *ctx, HPy_buffer *view)
{
    HPy obj = view->obj;
    if (HPy_IsNull(obj))
        return;
    view->obj = HPy_NULL;
    free(view->internal);
    view->internal = NULL;
    HPy_Close(ctx, obj);
}
