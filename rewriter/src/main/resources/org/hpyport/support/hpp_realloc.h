/* requires: none; includes: <stdint.h>, <stdlib.h> */
/* PyMem_Realloc: shrinking to 0 bytes does not free. */
static inline void *hpp_realloc(void *p, size_t n)
{
    return n > (size_t)PTRDIFF_MAX ? NULL : realloc(p, n != 0 ? n : 1);
}
