/* provides: hpp_windows_error, hpp_windows_error_with_filename; requires: hpp_import_call1; includes: none */
/*
 * PyErr_SetFromWindowsErrWithFilename: OSError for an error number of Windows, or for that of the last
 * call if it is 0, with a file name unless that is NULL. ctypes.WinError makes it; elsewhere than on
 * Windows there is none, and an AttributeError says so. Always HPy_NULL.
 */
#ifdef _WIN32
__declspec(dllimport) unsigned long __stdcall GetLastError(void);
#endif
static inline HPy hpp_windows_error_with_filename(HPyContext *ctx, int code, const char *filename)
{
#ifdef _WIN32
    if (code == 0)
        code = (int)GetLastError();
#endif
    HPy h_code = HPyLong_FromLong(ctx, code);
    HPy error = hpp_import_call1(ctx, "ctypes", "WinError", h_code);
    HPy_Close(ctx, h_code);
    HPy h_name = HPy_NULL;
    if (!HPy_IsNull(error) && filename != NULL)
        h_name = HPyUnicode_DecodeFSDefault(ctx, filename);
    bool made = !HPy_IsNull(error) && (filename == NULL || !HPy_IsNull(h_name));
    if (made && filename != NULL)
        made = HPy_SetAttr_s(ctx, error, "filename", h_name) == 0;
    if (made)
        HPyErr_SetObject(ctx, ctx->h_OSError, error);
    HPy_Close(ctx, h_name);
    HPy_Close(ctx, error);
    return HPy_NULL;
}

/* PyErr_SetFromWindowsErr: the same without a file name. Always HPy_NULL. */
static inline HPy hpp_windows_error(HPyContext *ctx, int code)
{
    return hpp_windows_error_with_filename(ctx, code, NULL);
}
