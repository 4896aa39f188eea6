/* requires: none; includes: <stdint.h>, <string.h> */
/* Copies n bytes of a number between C's order and the one asked for. */
static inline void hpp_float_bytes(unsigned char *to, const unsigned char *from, int n, int little)
{
    const uint16_t one = 1;
    unsigned char first;
    memcpy(&first, &one, 1);
    for (int i = 0; i < n; i++)
        to[i] = from[(first == 1) == (little != 0) ? i : n - 1 - i];
}
