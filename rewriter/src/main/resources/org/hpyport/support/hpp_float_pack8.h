/* hpp_float_pack8: PyFloat_Pack8.
   requires: hpp_copy_ordered */
static inline int hpp_float_pack8(double d, char *p, int little)
{
    hpp_copy_ordered(p, (const char *)&d, 8, little);
    return 0;
}
