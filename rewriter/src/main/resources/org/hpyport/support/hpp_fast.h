/* hpp_fast: PySequence_Fast: lists and tuples as they are, everything else as a list; a TypeError gets
   the given message.
   requires: hpp_call1 */
static inline HPy hpp_fast(HPyContext *ctx, HPy o, const char *message)
{
    HPy r;
    if (HPyList_Check(ctx, o) || HPyTuple_Check(ctx, o))
        return HPy_Dup(ctx, o);
    r = hpp_call1(ctx, ctx->h_ListType, o);
    if (HPy_IsNull(r) && HPyErr_ExceptionMatches(ctx, ctx->h_TypeError))
        return HPyErr_SetString(ctx, ctx->h_TypeError, message);
    return r;
}
