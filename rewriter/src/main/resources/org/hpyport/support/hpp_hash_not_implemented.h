/* requires: none; includes: none */
/* PyObject_HashNotImplemented: TypeError, -1. */
static inline HPy_hash_t hpp_hash_not_implemented(HPyContext *ctx, HPy o)
{
    HPy type = HPy_Type(ctx, o);
    const char *name = HPyType_GetName(ctx, type);
    HPyErr_Format(ctx, ctx->h_TypeError, "unhashable type: '%s'", name != NULL ? name : "object");
    HPy_Close(ctx, type);
    return -1;
}
