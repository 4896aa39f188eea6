/* hpp_wide_copy: PyUnicode_AsWideCharString where wchar_t has 32 bits; free() the result.
   requires: hpp_ucs4_copy
   includes: stdlib.h string.h wchar.h */
static inline wchar_t *hpp_wide_copy(HPyContext *ctx, HPy text, HPy_ssize_t *size)
{
    HPy_UCS4 *copy;
    wchar_t *wide;
    size_t i, n = 0;
    copy = hpp_ucs4_copy(ctx, text);
    if (copy == NULL)
        return NULL;
    n = (size_t)HPy_Length(ctx, text);
    wide = (wchar_t *)malloc((n + 1) * sizeof(wchar_t));
    if (wide == NULL)
        HPyErr_NoMemory(ctx);
    else
        for (i = 0; i <= n; i++)
            wide[i] = (wchar_t)copy[i];
    free(copy);
    if (wide != NULL && size == NULL && wcslen(wide) != n) {
        free(wide);
        HPyErr_SetString(ctx, ctx->h_ValueError, "embedded null character");
        return NULL;
    }
    if (wide != NULL && size != NULL)
        *size = (HPy_ssize_t)n;
    return wide;
}
