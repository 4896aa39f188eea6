/* hpp_find_char: PyUnicode_FindChar.
   requires: hpp_find hpp_chr */
static inline HPy_ssize_t hpp_find_char(HPyContext *ctx, HPy text, HPy_UCS4 c, HPy_ssize_t start,
                                        HPy_ssize_t end, int direction)
{
    HPy_ssize_t r;
    HPy part = hpp_chr(ctx, (int)c);
    if (HPy_IsNull(part))
        return -2;
    r = hpp_find(ctx, text, part, start, end, direction);
    HPy_Close(ctx, part);
    return r;
}
