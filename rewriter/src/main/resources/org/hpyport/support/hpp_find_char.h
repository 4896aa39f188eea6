/* requires: hpp_chr, hpp_find; includes: none */
/* PyUnicode_FindChar: the index, -1 if it is not there, -2 with an exception. */
static inline HPy_ssize_t hpp_find_char(HPyContext *ctx, HPy text, HPy_UCS4 c, HPy_ssize_t start,
                                        HPy_ssize_t end, int direction)
{
    HPy part = hpp_chr(ctx, (int)c);
    if (HPy_IsNull(part))
        return -2;
    HPy_ssize_t r = hpp_find(ctx, text, part, start, end, direction);
    HPy_Close(ctx, part);
    return r;
}
