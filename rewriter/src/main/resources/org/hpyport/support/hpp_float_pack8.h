/* requires: hpp_float_bytes; includes: <string.h> */
/* PyFloat_Pack8: 0. */
static inline int hpp_float_pack8(double v, void *bytes, int little)
{
    unsigned char native[8];
    memcpy(native, &v, 8);
    hpp_float_bytes((unsigned char *)bytes, native, 8, little);
    return 0;
}
