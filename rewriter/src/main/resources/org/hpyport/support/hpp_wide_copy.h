/* requires: hpp_ucs4_copy; includes: <stdlib.h>, <wchar.h> */
/*
 * PyUnicode_AsWideCharString: allocated wide characters with a final 0, which the caller frees with
 * free; ValueError for an embedded one if the size is not asked for.
 */
static inline wchar_t *hpp_wide_copy(HPyContext *ctx, HPy text, HPy_ssize_t *size)
{
    HPy_UCS4 *points = hpp_ucs4_copy(ctx, text);
    if (points == NULL)
        return NULL;
    HPy_ssize_t n = HPy_Length(ctx, text), length = 0;
    wchar_t *copy = (wchar_t *)malloc((2 * (size_t)n + 1) * sizeof(wchar_t));
    int embedded = 0;
    for (HPy_ssize_t i = 0; copy != NULL && i < n; i++) {
        HPy_UCS4 c = points[i];
        embedded |= c == 0;
        if (sizeof(wchar_t) == 2 && c > 0xFFFF) {
            copy[length++] = (wchar_t)(0xD800 + ((c - 0x10000) >> 10));
            c = 0xDC00 + ((c - 0x10000) & 0x3FF);
        }
        copy[length++] = (wchar_t)c;
    }
    free(points);
    if (copy == NULL) {
        HPyErr_NoMemory(ctx);
        return NULL;
    }
    copy[length] = 0;
    if (size != NULL) {
        *size = length;
    } else if (embedded) {
        free(copy);
        HPyErr_SetString(ctx, ctx->h_ValueError, "embedded null character");
        return NULL;
    }
    return copy;
}
