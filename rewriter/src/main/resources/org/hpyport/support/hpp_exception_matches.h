/* hpp_exception_matches: PyErr_GivenExceptionMatches: err is a class or an instance, exc a class or a tuple of
   classes.
   requires: hpp_exception_class_check hpp_is_subclass hpp_is_instance */
static inline int hpp_exception_matches(HPyContext *ctx, HPy err, HPy exc)
{
    int r;
    if (HPy_IsNull(err) || HPy_IsNull(exc))
        return 0;
    r = hpp_exception_class_check(ctx, err) ? hpp_is_subclass(ctx, err, exc)
                                            : hpp_is_instance(ctx, err, exc);
    if (r < 0)
        HPyErr_Clear(ctx);
    return r > 0;
}
