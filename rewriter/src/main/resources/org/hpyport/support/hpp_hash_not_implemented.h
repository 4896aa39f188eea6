/* hpp_hash_not_implemented: PyObject_HashNotImplemented. */
static inline HPy_hash_t hpp_hash_not_implemented(HPyContext *ctx, HPy o)
{
    HPy t = HPy_Type(ctx, o);
    HPyErr_Format(ctx, ctx->h_TypeError, "unhashable type: '%s'", HPyType_GetName(ctx, t));
    HPy_Close(ctx, t);
    return -1;
}
