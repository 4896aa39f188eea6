/* requires: hpp_arg_masked; includes: <string.h> */
/* Unit "B": without overflow check. */
static inline int hpp_arg_ubyte_mask(HPyContext *ctx, HPy h, void *out)
{
    unsigned long long v;
    if (HPy_IsNull(h))
        return 1;
    if (!hpp_arg_masked(ctx, h, &v))
        return 0;
    unsigned char value = (unsigned char)v;
    memcpy(out, &value, sizeof value);
    return 1;
}
