/* hpp_exception_class_check: PyExceptionClass_Check. */
static inline int hpp_exception_class_check(HPyContext *ctx, HPy o)
{
    return HPy_TypeCheck(ctx, o, ctx->h_TypeType)
           && HPyType_IsSubtype(ctx, o, ctx->h_BaseException);
}
