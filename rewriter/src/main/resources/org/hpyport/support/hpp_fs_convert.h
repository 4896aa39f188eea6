/* requires: hpp_import_call1; includes: none */
/* os.<method>(h) without NUL, for the converters of paths; a new handle. */
static inline HPy hpp_fs_convert(HPyContext *ctx, HPy h, const char *method)
{
    HPy r = hpp_import_call1(ctx, "os", method, h);
    HPy zero = HPy_NULL;
    if (!HPy_IsNull(r))
        zero = HPyBytes_Check(ctx, r) ? HPyBytes_FromStringAndSize(ctx, "", 1)
                                      : HPyUnicode_DecodeLatin1(ctx, "", 1, "strict");
    int found = HPy_IsNull(zero) ? -1 : HPy_Contains(ctx, r, zero);
    HPy_Close(ctx, zero);
    if (found == 0)
        return r;
    if (found > 0)
        HPyErr_SetString(ctx, ctx->h_ValueError, "embedded null byte");
    HPy_Close(ctx, r);
    return HPy_NULL;
}
