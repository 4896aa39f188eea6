/* requires: hpp_call1; includes: none */
/* PyErr_SetImportError: sets ImportError with its name and path, which may be null; null. */
static inline HPy hpp_set_import_error(HPyContext *ctx, HPy message, HPy name, HPy path)
{
    if (HPy_IsNull(message))
        return HPyErr_SetString(ctx, ctx->h_TypeError, "expected a message argument");
    HPy e = hpp_call1(ctx, ctx->h_ImportError, message);
    if (!HPy_IsNull(e)
        && HPy_SetAttr_s(ctx, e, "name", HPy_IsNull(name) ? ctx->h_None : name) == 0
        && HPy_SetAttr_s(ctx, e, "path", HPy_IsNull(path) ? ctx->h_None : path) == 0)
        HPyErr_SetObject(ctx, ctx->h_ImportError, e);
    HPy_Close(ctx, e);
    return HPy_NULL;
}
