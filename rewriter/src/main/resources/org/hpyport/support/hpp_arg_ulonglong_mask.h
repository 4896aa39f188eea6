/* hpp_arg_ulonglong_mask: The format unit K.
   requires: hpp_arg_mask */
static inline int hpp_arg_ulonglong_mask(HPyContext *ctx, HPy o, void *out)
{
    return HPy_IsNull(o) || hpp_arg_mask(ctx, o, (unsigned long long *)out);
}
