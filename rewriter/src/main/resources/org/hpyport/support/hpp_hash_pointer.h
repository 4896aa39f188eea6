/* hpp_hash_pointer: Py_HashPointer. */
static inline HPy_hash_t hpp_hash_pointer(const void *p)
{
    uintptr_t y = (uintptr_t)p;
    HPy_hash_t hash = (HPy_hash_t)((y >> 4) | (y << (8 * sizeof(y) - 4)));
    return hash == -1 ? -2 : hash;
}
