/* hpp_file_write_string: PyFile_WriteString.
   requires: hpp_do_method1 */
static inline int hpp_file_write_string(HPyContext *ctx, const char *s, HPy file)
{
    int r;
    HPy text = HPyUnicode_FromString(ctx, s);
    if (HPy_IsNull(text))
        return -1;
    r = hpp_do_method1(ctx, file, "write", text);
    HPy_Close(ctx, text);
    return r;
}
