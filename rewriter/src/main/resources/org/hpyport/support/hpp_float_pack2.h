/* hpp_float_pack2: PyFloat_Pack2: IEEE 754 binary16, rounded to even. Too large a number gives -1, without the
   OverflowError.
   requires: hpp_copy_ordered
   includes: math.h */
static inline int hpp_float_pack2(double d, char *p, int little)
{
    unsigned short bits = signbit(d) ? 0x8000 : 0;
    double a = fabs(d);
    if (isnan(d))
        bits |= 0x7e00;
    else if (isinf(d))
        bits |= 0x7c00;
    else if (a >= 65520.0)
        return -1;
    else if (a < 0x1p-14)
        bits |= (unsigned short)nearbyint(a * 0x1p24);
    else {
        int e;
        double m = frexp(a, &e) * 2.0;
        /* A carry out of the fraction goes on into the exponent. */
        bits |= (unsigned short)(((e + 14) << 10) + (int)nearbyint((m - 1.0) * 1024.0));
    }
    hpp_copy_ordered(p, (const char *)&bits, 2, little);
    return 0;
}
