/* requires: hpp_text_read; includes: <stdlib.h> */
/*
 * PyUnicode_FromKindAndData: n code points of 1, 2 or 4 bytes each; SystemError for another kind or a
 * negative size, ValueError beyond U+10FFFF. Lone surrogates are kept.
 */
static inline HPy hpp_str_from_kind(HPyContext *ctx, int kind, const void *data, HPy_ssize_t n)
{
    if (n < 0 || (kind != 1 && kind != 2 && kind != 4)) {
        HPyErr_SetString(ctx, ctx->h_SystemError, "invalid kind or size of a new string");
        return HPy_NULL;
    }
    if (kind == 1)
        return HPyUnicode_DecodeLatin1(ctx, n == 0 ? "" : (const char *)data, n, "strict");
    char *utf8 = (char *)malloc(4 * (size_t)n + 1);
    char *p = utf8;
    if (utf8 == NULL)
        return HPyErr_NoMemory(ctx);
    for (HPy_ssize_t i = 0; i < n; i++) {
        HPy_UCS4 c = hpp_text_read(kind, data, i);
        if (c > 0x10FFFF) {
            free(utf8);
            HPyErr_SetString(ctx, ctx->h_ValueError, "character is not in range U+0000 to U+10ffff");
            return HPy_NULL;
        }
        int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        *p++ = (char)(more == 0 ? c : ((0xF0 << (3 - more)) & 0xFF) | c >> (6 * more));
        for (; more > 0; more--)
            *p++ = (char)(0x80 | (c >> (6 * (more - 1)) & 0x3F));
    }
    HPy bytes = HPyBytes_FromStringAndSize(ctx, utf8, p - utf8);
    free(utf8);
    if (HPy_IsNull(bytes))
        return HPy_NULL;
    HPy text = HPyUnicode_FromEncodedObject(ctx, bytes, "utf-8", "surrogatepass");
    HPy_Close(ctx, bytes);
    return text;
}
