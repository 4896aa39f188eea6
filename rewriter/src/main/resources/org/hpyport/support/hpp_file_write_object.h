/* requires: hpp_do_method1; includes: none */
/* PyFile_WriteObject: its str with flag 1, else its repr. 0 or -1. */
static inline int hpp_file_write_object(HPyContext *ctx, HPy o, HPy file, int flags)
{
    HPy s;
    if (HPy_IsNull(o))
        s = HPyUnicode_FromString(ctx, "<NULL>");
    else
        s = (flags & 1) != 0 ? HPy_Str(ctx, o) : HPy_Repr(ctx, o);
    if (HPy_IsNull(s))
        return -1;
    int r = hpp_do_method1(ctx, file, "write", s);
    HPy_Close(ctx, s);
    return r;
}
