/* requires: hpp_arg_masked; includes: <string.h> */
/* Unit "I": without overflow check. */
static inline int hpp_arg_uint_mask(HPyContext *ctx, HPy h, void *out)
{
    unsigned long long v;
    if (HPy_IsNull(h))
        return 1;
    if (!hpp_arg_masked(ctx, h, &v))
        return 0;
    unsigned int value = (unsigned int)v;
    memcpy(out, &value, sizeof value);
    return 1;
}
