/* requires: none; includes: <stddef.h>, <stdint.h>, <string.h> */
/* The range of the characters in a UTF-8 text: 0x7f, 0xff, 0xffff or 0x10ffff. */
static inline HPy_UCS4 hpp_utf8_most(const char *utf8, HPy_ssize_t size)
{
    const unsigned char *p = (const unsigned char *)utf8;
    const unsigned char *end = p + size;
    uint64_t eight;

    for (; end - p >= 8; p += 8) {
        memcpy(&eight, p, 8);
        if (eight & UINT64_C(0x8080808080808080))
            break;
    }
    HPy_UCS4 most = 0x7F;
    for (; p < end; p++) {
        HPy_UCS4 limit = *p < 0xC0 ? 0x7F : *p < 0xC4 ? 0xFF : *p < 0xF0 ? 0xFFFF : 0x10FFFF;
        if (limit > most)
            most = limit;
    }
    return most;
}
