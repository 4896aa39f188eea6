/* hpp_run_simple: PyRun_SimpleString: runs in __main__; an exception is printed and gives -1.
   requires: hpp_import_attr hpp_run_string */
static inline int hpp_run_simple(HPyContext *ctx, const char *source)
{
    HPy r = HPy_NULL, globals = hpp_import_attr(ctx, "__main__", "__dict__");
    if (!HPy_IsNull(globals))
        r = hpp_run_string(ctx, source, HPy_SourceKind_File, globals, globals);
    HPy_Close(ctx, globals);
    if (HPy_IsNull(r)) {
        HPyErr_WriteUnraisable(ctx, ctx->h_None);
        return -1;
    }
    HPy_Close(ctx, r);
    return 0;
}
