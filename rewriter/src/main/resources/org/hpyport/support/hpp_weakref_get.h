/* requires: hpp_check_import; includes: none */
/* PyWeakref_GetRef: 1 with the object, 0 if it is dead, -1 with an exception. */
static inline int hpp_weakref_get(HPyContext *ctx, HPy reference, HPy *out)
{
    *out = HPy_NULL;
    if (!hpp_check_import(ctx, reference, "weakref", "ReferenceType")) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "expected a weakref");
        return -1;
    }
    HPy o = HPy_Call(ctx, reference, NULL, 0, HPy_NULL);
    if (HPy_IsNull(o))
        return -1;
    if (HPy_Is(ctx, o, ctx->h_None)) {
        HPy_Close(ctx, o);
        return 0;
    }
    *out = o;
    return 1;
}
