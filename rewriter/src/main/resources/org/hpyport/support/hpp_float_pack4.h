/* requires: hpp_float_bytes; includes: <math.h>, <string.h> */
/* PyFloat_Pack4: 0, or -1 with OverflowError for a finite number that is too large. */
static inline int hpp_float_pack4(HPyContext *ctx, double v, void *bytes, int little)
{
    float single = (float)v;
    unsigned char native[4];
    if (isinf(single) && !isinf(v)) {
        HPyErr_SetString(ctx, ctx->h_OverflowError, "float too large to pack with f format");
        return -1;
    }
    memcpy(native, &single, 4);
    hpp_float_bytes((unsigned char *)bytes, native, 4, little);
    return 0;
}
