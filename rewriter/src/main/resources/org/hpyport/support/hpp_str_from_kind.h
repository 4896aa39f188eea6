/* requires: none; includes: <stdint.h>, <stdlib.h>, <string.h> */
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
    unsigned char *wide = (unsigned char *)malloc(n == 0 ? 1 : 4 * (size_t)n);
    if (wide == NULL)
        return HPyErr_NoMemory(ctx);
    for (HPy_ssize_t i = 0; i < n; i++) {
        uint32_t c;
        if (kind == 2) {
            uint16_t narrow;
            memcpy(&narrow, (const char *)data + 2 * i, 2);
            c = narrow;
        } else {
            memcpy(&c, (const char *)data + 4 * i, 4);
        }
        if (c > 0x10FFFF) {
            free(wide);
            HPyErr_SetString(ctx, ctx->h_ValueError, "character is not in range U+0000 to U+10ffff");
            return HPy_NULL;
        }
        for (int k = 0; k < 4; k++)
            wide[4 * i + k] = (unsigned char)(c >> (8 * k));
    }
    HPy bytes = HPyBytes_FromStringAndSize(ctx, (const char *)wide, 4 * n);
    free(wide);
    if (HPy_IsNull(bytes))
        return HPy_NULL;
    HPy s = HPyUnicode_FromEncodedObject(ctx, bytes, "utf-32-le", "surrogatepass");
    HPy_Close(ctx, bytes);
    return s;
}
