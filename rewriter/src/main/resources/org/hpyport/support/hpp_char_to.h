/* hpp_char_to: chr(c).NAME() as a character: Py_UNICODE_TOLOWER, Py_UNICODE_TOUPPER. Unchanged where the
   result has more than one character.
   requires: hpp_chr hpp_method0 */
static inline HPy_UCS4 hpp_char_to(HPyContext *ctx, HPy_UCS4 c, const char *name)
{
    HPy mapped = HPy_NULL, text = hpp_chr(ctx, (int)c);
    if (!HPy_IsNull(text))
        mapped = hpp_method0(ctx, text, name);
    if (HPy_IsNull(mapped))
        HPyErr_Clear(ctx);
    else if (HPy_Length(ctx, mapped) == 1)
        c = HPyUnicode_ReadChar(ctx, mapped, 0);
    HPy_Close(ctx, mapped);
    HPy_Close(ctx, text);
    return c;
}
