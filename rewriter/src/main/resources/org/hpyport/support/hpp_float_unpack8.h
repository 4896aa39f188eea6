/* requires: hpp_float_bytes; includes: <string.h> */
/* PyFloat_Unpack8 */
static inline double hpp_float_unpack8(const void *bytes, int little)
{
    unsigned char native[8];
    double v;
    hpp_float_bytes(native, (const unsigned char *)bytes, 8, little);
    memcpy(&v, native, 8);
    return v;
}
