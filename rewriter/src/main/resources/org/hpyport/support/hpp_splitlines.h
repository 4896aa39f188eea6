/* requires: hpp_method1; includes: none */
/* PyUnicode_Splitlines */
static inline HPy hpp_splitlines(HPyContext *ctx, HPy text, int keep_ends)
{
    return hpp_method1(ctx, text, "splitlines", keep_ends ? ctx->h_True : ctx->h_False);
}
