/* hpp_float_unpack4: PyFloat_Unpack4.
   requires: hpp_copy_ordered */
static inline double hpp_float_unpack4(const char *p, int little)
{
    float f;
    hpp_copy_ordered((char *)&f, p, 4, little);
    return (double)f;
}
