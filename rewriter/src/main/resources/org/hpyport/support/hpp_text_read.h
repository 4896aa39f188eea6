/* requires: none; includes: <stdint.h> */
/* PyUnicode_READ: the character at an index, not checked, of an array of that kind. */
static inline HPy_UCS4 hpp_text_read(int kind, const void *data, HPy_ssize_t i)
{
    return kind == 1   ? ((const uint8_t *)data)[i]
           : kind == 2 ? ((const uint16_t *)data)[i]
                       : ((const HPy_UCS4 *)data)[i];
}
