/* requires: none; includes: none */
/* _PyArg_BadArgument: TypeError that names the function, the argument, and the types. */
static inline void hpp_bad_argument_type(HPyContext *ctx, const char *function, const char *argument,
                                         const char *expected, HPy arg)
{
    HPy type = HPy_Type(ctx, arg);
    const char *name = HPy_Is(ctx, arg, ctx->h_None) ? "None" : HPyType_GetName(ctx, type);
    HPyErr_Format(ctx, ctx->h_TypeError, "%s() %s must be %s, not %s", function, argument, expected,
                  name != NULL ? name : "?");
    HPy_Close(ctx, type);
}
