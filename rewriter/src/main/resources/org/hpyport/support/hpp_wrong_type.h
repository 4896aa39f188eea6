/* hpp_wrong_type: TypeError: an argument must be of another type. Gives 0. */
static inline int hpp_wrong_type(HPyContext *ctx, const char *wanted, HPy o)
{
    HPy t = HPy_Type(ctx, o);
    HPyErr_Format(ctx, ctx->h_TypeError, "argument must be %s, not %s", wanted,
                  HPyType_GetName(ctx, t));
    HPy_Close(ctx, t);
    return 0;
}
