/* hpp_char_is: chr(c).NAME() as a truth value: Py_UNICODE_ISALPHA and its like. Exceptions are dropped.
   requires: hpp_chr hpp_method0 hpp_truth */
static inline int hpp_char_is(HPyContext *ctx, HPy_UCS4 c, const char *name)
{
    int r = -1;
    HPy text = hpp_chr(ctx, (int)c);
    if (!HPy_IsNull(text))
        r = hpp_truth(ctx, hpp_method0(ctx, text, name));
    HPy_Close(ctx, text);
    if (r < 0)
        HPyErr_Clear(ctx);
    return r > 0;
}
