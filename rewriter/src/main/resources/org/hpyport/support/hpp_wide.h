/* hpp_wide: PyUnicode_AsWideChar: copies at most size characters.
   requires: hpp_wide_copy
   includes: stdlib.h string.h */
static inline HPy_ssize_t hpp_wide(HPyContext *ctx, HPy text, wchar_t *buffer, HPy_ssize_t size)
{
    HPy_ssize_t n;
    wchar_t *wide = hpp_wide_copy(ctx, text, &n);
    if (wide == NULL)
        return -1;
    if (buffer == NULL)
        n++;
    else {
        HPy_ssize_t copied = size > n ? n + 1 : size;
        memcpy(buffer, wide, (size_t)copied * sizeof(wchar_t));
        n = size > n ? n : size;
    }
    free(wide);
    return n;
}
