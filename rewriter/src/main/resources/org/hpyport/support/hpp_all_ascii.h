/* requires: none; includes: <stdint.h>, <string.h> */
/* Whether n bytes are ASCII, which UTF-8 takes as it is. */
static inline int hpp_all_ascii(const char *data, HPy_ssize_t n)
{
    uint64_t eight, any = 0;
    HPy_ssize_t i = 0;

    for (; n - i >= 8; i += 8) {
        memcpy(&eight, data + i, 8);
        any |= eight;
    }
    for (; i < n; i++)
        any |= (unsigned char)data[i];
    return (any & UINT64_C(0x8080808080808080)) == 0;
}
