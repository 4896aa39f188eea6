/* requires: hpp_arg_int_only, hpp_arg_masked; includes: <string.h> */
/* Unit "K": an int, without overflow check and without __index__. */
static inline int hpp_arg_ulonglong_mask(HPyContext *ctx, HPy h, void *out)
{
    unsigned long long v;
    if (HPy_IsNull(h))
        return 1;
    if (!hpp_arg_int_only(ctx, h) || !hpp_arg_masked(ctx, h, &v))
        return 0;
    memcpy(out, &v, sizeof v);
    return 1;
}
