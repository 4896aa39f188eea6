/* hpp_chr: PyUnicode_FromOrdinal.
   requires: hpp_builtin1 */
static inline HPy hpp_chr(HPyContext *ctx, int c)
{
    HPy r, number = HPyLong_FromLong(ctx, c);
    if (HPy_IsNull(number))
        return HPy_NULL;
    r = hpp_builtin1(ctx, "chr", number);
    HPy_Close(ctx, number);
    return r;
}
