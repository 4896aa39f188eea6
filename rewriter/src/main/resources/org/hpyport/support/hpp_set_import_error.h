/* hpp_set_import_error: PyErr_SetImportError. */
static inline HPy hpp_set_import_error(HPyContext *ctx, HPy message, HPy name, HPy path)
{
    HPy error = HPy_Call(ctx, ctx->h_ImportError, &message, 1, HPy_NULL);
    if (HPy_IsNull(error))
        return HPy_NULL;
    if (HPy_SetAttr_s(ctx, error, "name", HPy_IsNull(name) ? ctx->h_None : name) == 0
        && HPy_SetAttr_s(ctx, error, "path", HPy_IsNull(path) ? ctx->h_None : path) == 0)
        HPyErr_SetObject(ctx, ctx->h_ImportError, error);
    HPy_Close(ctx, error);
    return HPy_NULL;
}
