/* requires: hpp_import_attr; includes: none */
/* PyThread_get_thread_ident */
static inline unsigned long hpp_thread_ident(HPyContext *ctx)
{
    HPy f = hpp_import_attr(ctx, "threading", "get_ident");
    HPy r = HPy_IsNull(f) ? HPy_NULL : HPy_Call(ctx, f, NULL, 0, HPy_NULL);
    HPy_Close(ctx, f);
    unsigned long ident = HPy_IsNull(r) ? (unsigned long)-1 : HPyLong_AsUnsignedLongMask(ctx, r);
    if (ident == (unsigned long)-1)
        HPyErr_Clear(ctx);
    HPy_Close(ctx, r);
    return ident;
}
