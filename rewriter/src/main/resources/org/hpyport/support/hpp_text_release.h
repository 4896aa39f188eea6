/* requires: hpp_text_view; includes: <stdlib.h> */
/* Lets go of characters that hpp_text_data gave; nothing if there are none. */
static inline void hpp_text_release(HPyContext *ctx, hpp_text_view *view)
{
    HPy_Close(ctx, view->text);
    free(view->copy);
    view->text = HPy_NULL;
    view->data = view->copy = NULL;
}
