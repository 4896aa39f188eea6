/* requires: none; includes: none */
/* PyRun_String; `kind` is an HPy_SourceKind, which the start symbols became. */
static inline HPy hpp_run_string(HPyContext *ctx, const char *source, int kind, HPy globals,
                                 HPy locals)
{
    HPy code = HPy_Compile_s(ctx, source, "<string>", (HPy_SourceKind)kind);
    if (HPy_IsNull(code))
        return HPy_NULL;
    HPy r = HPy_EvalCode(ctx, code, globals, locals);
    HPy_Close(ctx, code);
    return r;
}
