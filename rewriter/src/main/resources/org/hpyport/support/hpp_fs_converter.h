/* hpp_fs_converter: PyUnicode_FSConverter: os.fsencode; a null argument closes what *result holds.
   requires: hpp_import_call1 */
static inline int hpp_fs_converter(HPyContext *ctx, HPy o, void *result)
{
    HPy *out = (HPy *)result;
    HPy bytes;
    if (HPy_IsNull(o)) {
        HPy_Close(ctx, *out);
        *out = HPy_NULL;
        return 1;
    }
    bytes = hpp_import_call1(ctx, "os", "fsencode", o);
    if (HPy_IsNull(bytes))
        return 0;
    *out = bytes;
    return 1;
}
