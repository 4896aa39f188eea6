/* hpp_fs_decoder: PyUnicode_FSDecoder: os.fsdecode; a null argument closes what *result holds.
   requires: hpp_import_call1 */
static inline int hpp_fs_decoder(HPyContext *ctx, HPy o, void *result)
{
    HPy *out = (HPy *)result;
    HPy text;
    if (HPy_IsNull(o)) {
        HPy_Close(ctx, *out);
        *out = HPy_NULL;
        return 1;
    }
    text = hpp_import_call1(ctx, "os", "fsdecode", o);
    if (HPy_IsNull(text))
        return 0;
    *out = text;
    return 1;
}
