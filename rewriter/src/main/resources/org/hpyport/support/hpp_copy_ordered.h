/* hpp_copy_ordered: Copies the bytes of a number, turned round if it is not written in the machine's order.
   requires: hpp_byte_order */
static inline void hpp_copy_ordered(char *to, const char *from, size_t n, int little)
{
    size_t i;
    for (i = 0; i < n; i++)
        to[i] = from[(little != 0) == hpp_byte_order() ? i : n - 1 - i];
}
