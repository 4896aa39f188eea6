/* requires: none; includes: none */
/* PyRun_String with the start symbols 256 (single), 257 (file) and 258 (eval). */
static inline HPy hpp_run_string(HPyContext *ctx, const char *source, int start, HPy globals,
                                 HPy locals)
{
    HPy_SourceKind kind = start == 258 ? HPy_SourceKind_Expr
                          : start == 256 ? HPy_SourceKind_Single : HPy_SourceKind_File;
    HPy code = HPy_Compile_s(ctx, source, "<string>", kind);
    if (HPy_IsNull(code))
        return HPy_NULL;
    HPy r = HPy_EvalCode(ctx, code, globals, locals);
    HPy_Close(ctx, code);
    return r;
}
