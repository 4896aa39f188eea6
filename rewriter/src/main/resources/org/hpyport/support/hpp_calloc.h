/* hpp_calloc: PyMem_Calloc.
   includes: stdlib.h */
static inline void *hpp_calloc(size_t count, size_t size)
{
    return count && size ? calloc(count, size) : calloc(1, 1);
}
