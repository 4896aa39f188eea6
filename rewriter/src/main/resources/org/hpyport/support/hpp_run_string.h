/* hpp_run_string: PyRun_String; start is an HPy_SourceKind. */
static inline HPy hpp_run_string(HPyContext *ctx, const char *source, int start, HPy globals,
                                 HPy locals)
{
    HPy r, code = HPy_Compile_s(ctx, source, "<string>", (HPy_SourceKind)start);
    if (HPy_IsNull(code))
        return HPy_NULL;
    r = HPy_EvalCode(ctx, code, globals, locals);
    HPy_Close(ctx, code);
    return r;
}
