/* requires: none; includes: <stdint.h> */
/* Py_HashPointer */
static inline HPy_hash_t hpp_hash_pointer(const void *p)
{
    size_t y = (size_t)(uintptr_t)p;
    y = (y >> 4) | (y << (8 * sizeof(size_t) - 4));
    return (HPy_hash_t)y == -1 ? -2 : (HPy_hash_t)y;
}
