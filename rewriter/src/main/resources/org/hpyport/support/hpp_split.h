/* hpp_split: PyUnicode_Split; a null separator is any white space.
   requires: hpp_method2 */
static inline HPy hpp_split(HPyContext *ctx, HPy text, HPy separator, HPy_ssize_t count)
{
    HPy r, number = HPyLong_FromSsize_t(ctx, count);
    if (HPy_IsNull(number))
        return HPy_NULL;
    r = hpp_method2(ctx, text, "split", HPy_IsNull(separator) ? ctx->h_None : separator, number);
    HPy_Close(ctx, number);
    return r;
}
