/* requires: hpp_text_kind, hpp_text_release, hpp_text_utf8, hpp_text_view, hpp_text_write, hpp_utf8_most; includes: <stdlib.h> */
/*
 * PyUnicode_DATA: the characters of a str to be read as an array of its kind, with a zero behind them,
 * which stay in place until the view is released or asked for another str's. ASCII is not copied. The
 * process ends where there is no memory for a copy, since the C API's macro cannot fail.
 */
static inline void *hpp_text_data(HPyContext *ctx, HPy text, hpp_text_view *view)
{
    HPy_ssize_t size, n = 0;
    void *data = view->data;
    if (data != NULL && HPy_Is(ctx, view->text, text))
        return data;
    hpp_text_release(ctx, view);
    view->text = HPy_Dup(ctx, text);
    const char *utf8 = hpp_text_utf8(ctx, view->text, &size);
    HPy_UCS4 most = utf8 == NULL ? 0 : hpp_utf8_most(utf8, size);
    if (utf8 != NULL && most == 0x7F)
        return view->data = (void *)utf8;
    int kind = utf8 == NULL ? hpp_text_kind(ctx, text) : most < 0x100 ? 1 : most < 0x10000 ? 2 : 4;
    if (utf8 == NULL)
        size = HPy_Length(ctx, text);
    data = size < 0 ? NULL : malloc(((size_t)size + 1) * (size_t)kind);
    if (data == NULL)
        HPy_FatalError(ctx, "no memory for the characters of a str");
    view->copy = data;
    if (utf8 == NULL) {
        for (; n < size; n++)
            hpp_text_write(kind, data, n, HPyUnicode_ReadChar(ctx, text, n));
    } else {
        const unsigned char *p = (const unsigned char *)utf8;
        const unsigned char *end = p + size;
        for (; p < end; n++) {
            int more = *p < 0x80 ? 0 : *p < 0xE0 ? 1 : *p < 0xF0 ? 2 : 3;
            HPy_UCS4 c = more == 0 ? *p : (HPy_UCS4)(*p & (0x3F >> more));
            for (p++; more > 0; more--)
                c = c << 6 | (*p++ & 0x3F);
            /* GraalPy gives U+FFFD for a lone surrogate. */
            if (c == 0xFFFD)
                c = HPyUnicode_ReadChar(ctx, text, n);
            hpp_text_write(kind, data, n, c);
        }
    }
    hpp_text_write(kind, data, n, 0);
    return view->data = data;
}
