/* hpp_file_write_object: PyFile_WriteObject; flag 1 is str(), anything else repr().
   requires: hpp_do_method1 */
static inline int hpp_file_write_object(HPyContext *ctx, HPy o, HPy file, int flags)
{
    int r;
    HPy text = (flags & 1) ? HPy_Str(ctx, o) : HPy_Repr(ctx, o);
    if (HPy_IsNull(text))
        return -1;
    r = hpp_do_method1(ctx, file, "write", text);
    HPy_Close(ctx, text);
    return r;
}
