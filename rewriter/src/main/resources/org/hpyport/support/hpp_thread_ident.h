/* hpp_thread_ident: PyThread_get_thread_ident.
   requires: hpp_import_call_n */
static inline unsigned long hpp_thread_ident(HPyContext *ctx)
{
    unsigned long id;
    HPy r = hpp_import_call_n(ctx, "_thread", "get_ident", NULL, 0);
    if (HPy_IsNull(r))
        return (unsigned long)-1;
    id = HPyLong_AsUnsignedLongMask(ctx, r);
    HPy_Close(ctx, r);
    return id;
}
