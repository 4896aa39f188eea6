/* requires: hpp_arg_buffer, hpp_buffer_of; includes: none */
/* Unit "s*": a str, in UTF-8, or a bytes-like object; released by hpp_buffer_release. */
static inline int hpp_arg_text_buffer(HPyContext *ctx, HPy h, HPy_buffer *view)
{
    if (HPy_IsNull(h) || !HPyUnicode_Check(ctx, h))
        return hpp_arg_buffer(ctx, h, view);
    HPy keep = HPy_Dup(ctx, h);
    HPy_ssize_t size;
    const char *utf8 = HPyUnicode_AsUTF8AndSize(ctx, keep, &size);
    if (utf8 == NULL || hpp_buffer_of(ctx, view, keep, utf8, size, 0) < 0) {
        HPy_Close(ctx, keep);
        return 0;
    }
    return 1;
}
