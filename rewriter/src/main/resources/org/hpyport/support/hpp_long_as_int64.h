/* requires: none; includes: <stdint.h> */
/* PyLong_AsInt64: 0, or -1 with an exception. */
static inline int hpp_long_as_int64(HPyContext *ctx, HPy o, int64_t *out)
{
    int64_t v = HPyLong_AsInt64_t(ctx, o);
    if (v == -1 && HPyErr_Occurred(ctx))
        return -1;
    *out = v;
    return 0;
}
