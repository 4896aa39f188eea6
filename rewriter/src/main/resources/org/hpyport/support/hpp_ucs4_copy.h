/* requires: hpp_bad_argument, hpp_ucs4; includes: <stdlib.h> */
/* PyUnicode_AsUCS4Copy: allocated code points with a final 0, which the caller frees with free. */
static inline HPy_UCS4 *hpp_ucs4_copy(HPyContext *ctx, HPy text)
{
    HPy_ssize_t n = HPyUnicode_Check(ctx, text) ? HPy_Length(ctx, text) : -1;
    if (n < 0) {
        if (!HPyErr_Occurred(ctx))
            hpp_bad_argument(ctx);
        return NULL;
    }
    HPy_UCS4 *copy = (HPy_UCS4 *)malloc(((size_t)n + 1) * sizeof(HPy_UCS4));
    if (copy == NULL) {
        HPyErr_NoMemory(ctx);
        return NULL;
    }
    return hpp_ucs4(ctx, text, copy, n + 1, 1);
}
