/* requires: hpp_builtin1, hpp_null_error; includes: none */
/*
 * PySequence_Fast: a list or tuple itself, else a list of the items; TypeError with this message for
 * what is not iterable.
 */
static inline HPy hpp_fast(HPyContext *ctx, HPy o, const char *message)
{
    if (HPy_IsNull(o))
        return hpp_null_error(ctx);
    if (HPyList_Check(ctx, o) || HPyTuple_Check(ctx, o))
        return HPy_Dup(ctx, o);
    HPy it = hpp_builtin1(ctx, "iter", o);
    if (HPy_IsNull(it)) {
        if (HPyErr_ExceptionMatches(ctx, ctx->h_TypeError)) {
            HPyErr_Clear(ctx);
            HPyErr_SetString(ctx, ctx->h_TypeError, message);
        }
        return HPy_NULL;
    }
    HPy list = HPy_Call(ctx, ctx->h_ListType, &it, 1, HPy_NULL);
    HPy_Close(ctx, it);
    return list;
}
