/* requires: none; includes: none */
/* PyExceptionClass_Check: a subclass of BaseException. 1 or 0. */
static inline int hpp_exception_class_check(HPyContext *ctx, HPy o)
{
    return HPy_TypeCheck(ctx, o, ctx->h_TypeType)
           && HPyType_IsSubtype(ctx, o, ctx->h_BaseException);
}
