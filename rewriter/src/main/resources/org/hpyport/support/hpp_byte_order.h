/* hpp_byte_order: Whether the machine writes the lowest byte first. */
static inline int hpp_byte_order(void)
{
    const int one = 1;
    return *(const char *)&one;
}
