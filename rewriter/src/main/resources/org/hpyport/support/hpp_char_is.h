/* requires: hpp_chr, hpp_text_test; includes: none */
/* Py_UNICODE_ISALPHA and the like, by the method of str: 1 or 0. Slow: a str is made for it. */
static inline int hpp_char_is(HPyContext *ctx, HPy_UCS4 c, const char *method)
{
    int r = hpp_text_test(ctx, hpp_chr(ctx, (int)c), method);
    if (r < 0)
        HPyErr_Clear(ctx);
    return r > 0;
}
