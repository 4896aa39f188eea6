/* hpp_float_unpack8: PyFloat_Unpack8.
   requires: hpp_copy_ordered */
static inline double hpp_float_unpack8(const char *p, int little)
{
    double d;
    hpp_copy_ordered((char *)&d, p, 8, little);
    return d;
}
