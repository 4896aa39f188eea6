/* requires: none; includes: <stdint.h>, <string.h> */
/* PyFloat_Unpack2: IEEE 754 binary16. */
static inline double hpp_float_unpack2(const void *bytes, int little)
{
    unsigned char b[2];
    memcpy(b, bytes, 2);
    unsigned int bits = little ? b[0] | (unsigned int)b[1] << 8 : b[1] | (unsigned int)b[0] << 8;
    unsigned int exponent = bits >> 10 & 0x1F;
    uint64_t fraction = bits & 0x3FF;
    uint64_t wide;
    if (exponent == 0) {
        double v = (double)fraction / 16777216.0;
        return (bits & 0x8000) != 0 ? -v : v;
    }
    wide = (uint64_t)(exponent == 31 ? 0x7FF : exponent + 1008) << 52 | fraction << 42;
    if ((bits & 0x8000) != 0)
        wide |= (uint64_t)1 << 63;
    double v;
    memcpy(&v, &wide, 8);
    return v;
}
