/* requires: hpp_chr, hpp_method0; includes: none */
/*
 * Py_UNICODE_TOLOWER and TOUPPER, by the method of str. Where the full mapping has several characters,
 * the first is taken in lower case, and the character itself in upper case.
 */
static inline HPy_UCS4 hpp_char_to(HPyContext *ctx, HPy_UCS4 c, const char *method)
{
    HPy s = hpp_chr(ctx, (int)c);
    HPy t = HPy_IsNull(s) ? HPy_NULL : hpp_method0(ctx, s, method);
    HPy_ssize_t n = HPy_IsNull(t) ? -1 : HPy_Length(ctx, t);
    if (n < 0)
        HPyErr_Clear(ctx);
    else if (n == 1 || (n > 1 && method[0] == 'l'))
        c = HPyUnicode_ReadChar(ctx, t, 0);
    HPy_Close(ctx, t);
    HPy_Close(ctx, s);
    return c;
}
