/* hpp_malloc: PyMem_Malloc: never NULL for 0 bytes.
   includes: stdlib.h */
static inline void *hpp_malloc(size_t n)
{
    return malloc(n ? n : 1);
}
