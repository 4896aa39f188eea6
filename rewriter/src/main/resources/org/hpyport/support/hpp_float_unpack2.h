/* hpp_float_unpack2: PyFloat_Unpack2: IEEE 754 binary16.
   requires: hpp_copy_ordered
   includes: math.h */
static inline double hpp_float_unpack2(const char *p, int little)
{
    unsigned short bits;
    double d;
    int e;
    hpp_copy_ordered((char *)&bits, p, 2, little);
    e = (bits >> 10) & 0x1f;
    if (e == 0x1f)
        d = (bits & 0x3ff) ? NAN : INFINITY;
    else if (e == 0)
        d = ldexp((double)(bits & 0x3ff), -24);
    else
        d = ldexp(1.0 + (double)(bits & 0x3ff) / 1024.0, e - 15);
    return (bits & 0x8000) ? -d : d;
}
