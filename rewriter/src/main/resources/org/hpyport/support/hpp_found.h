/* requires: none; includes: none */
/* Stores an optional result: 1 found, 0 not found, -1 with an exception. */
static inline int hpp_found(HPyContext *ctx, HPy found, HPy *out)
{
    *out = found;
    if (!HPy_IsNull(found))
        return 1;
    return HPyErr_Occurred(ctx) ? -1 : 0;
}
