/* hpp_splitlines: PyUnicode_Splitlines.
   requires: hpp_method1 */
static inline HPy hpp_splitlines(HPyContext *ctx, HPy text, int keep)
{
    return hpp_method1(ctx, text, "splitlines", keep ? ctx->h_True : ctx->h_False);
}
