/* hpp_arg_text_buffer: The format unit s*.
   requires: hpp_buffer_get */
static inline int hpp_arg_text_buffer(HPyContext *ctx, HPy o, hpp_buffer *out)
{
    HPy_ssize_t size;
    const char *s;
    if (HPy_IsNull(o))
        return 1;
    if (!HPyUnicode_Check(ctx, o))
        return hpp_buffer_get(ctx, o, out, 0) == 0;
    out->obj = HPy_Dup(ctx, o);
    s = HPyUnicode_AsUTF8AndSize(ctx, out->obj, &size);
    if (s == NULL) {
        HPy_Close(ctx, out->obj);
        return 0;
    }
    hpp_buffer_set(out, out->obj, s, size);
    return 1;
}
