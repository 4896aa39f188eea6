/* requires: hpp_fs_convert; includes: none */
/*
 * PyUnicode_FSConverter: a path as bytes in *out, which the caller closes. 1, or 0 with an exception;
 * a null handle closes *out.
 */
static inline int hpp_fs_converter(HPyContext *ctx, HPy h, void *out)
{
    HPy *result = (HPy *)out;
    if (HPy_IsNull(h)) {
        HPy_Close(ctx, *result);
        *result = HPy_NULL;
        return 1;
    }
    HPy r = hpp_fs_convert(ctx, h, "fsencode");
    if (HPy_IsNull(r))
        return 0;
    *result = r;
    return 1;
}
