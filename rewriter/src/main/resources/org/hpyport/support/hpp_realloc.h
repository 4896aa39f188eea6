/* hpp_realloc: PyMem_Realloc.
   includes: stdlib.h */
static inline void *hpp_realloc(void *p, size_t n)
{
    return realloc(p, n ? n : 1);
}
