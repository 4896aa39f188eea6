/* requires: hpp_builtin1; includes: none */
/* PyUnicode_FromOrdinal: ValueError outside of Unicode. */
static inline HPy hpp_chr(HPyContext *ctx, int c)
{
    HPy n = HPyLong_FromLong(ctx, c);
    if (HPy_IsNull(n))
        return HPy_NULL;
    HPy r = hpp_builtin1(ctx, "chr", n);
    HPy_Close(ctx, n);
    return r;
}
