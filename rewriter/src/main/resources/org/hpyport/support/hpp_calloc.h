/* requires: none; includes: <stdint.h>, <stdlib.h> */
/* PyMem_Calloc: never NULL for 0 bytes; freed by free. */
static inline void *hpp_calloc(size_t n, size_t size)
{
    if (size != 0 && n > (size_t)PTRDIFF_MAX / size)
        return NULL;
    return n == 0 || size == 0 ? calloc(1, 1) : calloc(n, size);
}
