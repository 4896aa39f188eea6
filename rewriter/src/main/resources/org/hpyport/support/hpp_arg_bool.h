/* requires: none; includes: <string.h> */
/* Unit "p": the truth of any object, 0 or 1. */
static inline int hpp_arg_bool(HPyContext *ctx, HPy h, void *out)
{
    if (HPy_IsNull(h))
        return 1;
    int v = HPy_IsTrue(ctx, h);
    if (v < 0)
        return 0;
    int value = v;
    memcpy(out, &value, sizeof value);
    return 1;
}
