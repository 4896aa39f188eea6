/* hpp_max_char: PyUnicode_MAX_CHAR_VALUE.
   requires: hpp_ucs4_copy
   includes: stdlib.h */
static inline HPy_UCS4 hpp_max_char(HPyContext *ctx, HPy text)
{
    HPy_ssize_t i, n = HPy_Length(ctx, text);
    HPy_UCS4 max = 0, *copy = hpp_ucs4_copy(ctx, text);
    if (copy == NULL) {
        HPyErr_Clear(ctx);
        return 0x10ffff;
    }
    for (i = 0; i < n; i++)
        if (copy[i] > max)
            max = copy[i];
    free(copy);
    return max < 0x80 ? 0x7f : max < 0x100 ? 0xff : max < 0x10000 ? 0xffff : 0x10ffff;
}
