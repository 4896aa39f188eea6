/* requires: hpp_float_bytes; includes: <math.h>, <stdint.h>, <string.h> */
/*
 * PyFloat_Pack2: writes a half (IEEE 754-2008, binary16), rounding half to even: 0, or -1 with
 * OverflowError for a finite number that is too large.
 */
static inline int hpp_float_pack2(HPyContext *ctx, double v, void *bytes, int little)
{
    uint16_t bits = signbit(v) ? 0x8000 : 0;
    unsigned char native[2];
    if (isnan(v)) {
        bits |= 0x7e00;
    } else if (isinf(v)) {
        bits |= 0x7c00;
    } else if (v != 0.0) {
        int exponent;
        double scaled = frexp(fabs(v), &exponent);
        /* The least normal half is 2^-14; below it numbers are multiples of 2^-24. */
        int least = exponent < -13 ? -13 : exponent;
        double units = ldexp(scaled, 11 + exponent - least);
        double whole = floor(units);
        if (units - whole > 0.5 || (units - whole == 0.5 && fmod(whole, 2.0) != 0.0))
            whole += 1.0;
        /* 1024 units and more carry the leading bit, which counts as one of the exponent. */
        long value = (long)(least + 13) * 1024 + (long)whole;
        if (value >= 0x7c00) {
            HPyErr_SetString(ctx, ctx->h_OverflowError, "float too large to pack with e format");
            return -1;
        }
        bits |= (uint16_t)value;
    }
    memcpy(native, &bits, 2);
    hpp_float_bytes((unsigned char *)bytes, native, 2, little);
    return 0;
}
