/* requires: hpp_float_bytes; includes: <string.h> */
/* PyFloat_Unpack4 */
static inline double hpp_float_unpack4(const void *bytes, int little)
{
    unsigned char native[4];
    float v;
    hpp_float_bytes(native, (const unsigned char *)bytes, 4, little);
    memcpy(&v, native, 4);
    return (double)v;
}
