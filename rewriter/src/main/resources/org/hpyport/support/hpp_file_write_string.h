/* requires: hpp_do_method1; includes: none */
/* PyFile_WriteString: 0 or -1. */
static inline int hpp_file_write_string(HPyContext *ctx, const char *text, HPy file)
{
    HPy s = HPyUnicode_FromString(ctx, text);
    if (HPy_IsNull(s))
        return -1;
    int r = hpp_do_method1(ctx, file, "write", s);
    HPy_Close(ctx, s);
    return r;
}
