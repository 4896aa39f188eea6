/* requires: none; includes: <stdint.h> */
/* PyUnicode_WRITE: sets the character at an index, not checked, of an array of that kind. */
static inline void hpp_text_write(int kind, void *data, HPy_ssize_t i, HPy_UCS4 c)
{
    if (kind == 1)
        ((uint8_t *)data)[i] = (uint8_t)c;
    else if (kind == 2)
        ((uint16_t *)data)[i] = (uint16_t)c;
    else
        ((HPy_UCS4 *)data)[i] = c;
}
