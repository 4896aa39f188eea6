/* requires: none; includes: <stdint.h> */
/* PyLong_AsInt32: 0, or -1 with an exception. */
static inline int hpp_long_as_int32(HPyContext *ctx, HPy o, int32_t *out)
{
    int32_t v = HPyLong_AsInt32_t(ctx, o);
    if (v == -1 && HPyErr_Occurred(ctx))
        return -1;
    *out = v;
    return 0;
}
