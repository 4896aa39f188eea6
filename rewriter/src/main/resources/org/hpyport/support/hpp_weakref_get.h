/* hpp_weakref_get: PyWeakref_GetRef: 1 alive, 0 dead, -1 with an exception. */
static inline int hpp_weakref_get(HPyContext *ctx, HPy reference, HPy *out)
{
    *out = HPy_Call(ctx, reference, NULL, 0, HPy_NULL);
    if (HPy_IsNull(*out))
        return -1;
    if (!HPy_Is(ctx, *out, ctx->h_None))
        return 1;
    HPy_Close(ctx, *out);
    *out = HPy_NULL;
    return 0;
}
