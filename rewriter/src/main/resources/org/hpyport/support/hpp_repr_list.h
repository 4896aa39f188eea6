/* requires: hpp_import_attr; includes: none */
/*
 * The list of the objects whose repr is being made, kept by the module `sys` for the current thread
 * alone as an attribute of a threading.local; null with an exception.
 */
static inline HPy hpp_repr_list(HPyContext *ctx)
{
    HPy sys = HPyImport_ImportModule(ctx, "sys");
    if (HPy_IsNull(sys))
        return HPy_NULL;
    HPy local = HPy_GetAttr_s(ctx, sys, "_hpy_port_repr");
    if (HPy_IsNull(local) && HPyErr_ExceptionMatches(ctx, ctx->h_AttributeError)) {
        HPyErr_Clear(ctx);
        HPy type = hpp_import_attr(ctx, "threading", "local");
        if (!HPy_IsNull(type)) {
            local = HPy_Call(ctx, type, NULL, 0, HPy_NULL);
            HPy_Close(ctx, type);
        }
        if (!HPy_IsNull(local) && HPy_SetAttr_s(ctx, sys, "_hpy_port_repr", local) < 0) {
            HPy_Close(ctx, local);
            local = HPy_NULL;
        }
    }
    HPy_Close(ctx, sys);
    if (HPy_IsNull(local))
        return HPy_NULL;
    HPy list = HPy_GetAttr_s(ctx, local, "objects");
    if (HPy_IsNull(list) && HPyErr_ExceptionMatches(ctx, ctx->h_AttributeError)) {
        HPyErr_Clear(ctx);
        list = HPyList_New(ctx, 0);
        if (!HPy_IsNull(list) && HPy_SetAttr_s(ctx, local, "objects", list) < 0) {
            HPy_Close(ctx, list);
            list = HPy_NULL;
        }
    }
    HPy_Close(ctx, local);
    return list;
}
