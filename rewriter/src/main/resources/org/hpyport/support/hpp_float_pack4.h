/* hpp_float_pack4: PyFloat_Pack4. A number that is too large gives -1, without the OverflowError.
   requires: hpp_copy_ordered
   includes: math.h */
static inline int hpp_float_pack4(double d, char *p, int little)
{
    float f = (float)d;
    if (isinf(f) && !isinf(d))
        return -1;
    hpp_copy_ordered(p, (const char *)&f, 4, little);
    return 0;
}
