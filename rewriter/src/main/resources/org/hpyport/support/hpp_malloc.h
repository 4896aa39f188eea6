/* requires: none; includes: <stdint.h>, <stdlib.h> */
/* PyMem_Malloc: never NULL for 0 bytes, NULL beyond the largest Py_ssize_t; freed by free. */
static inline void *hpp_malloc(size_t n)
{
    return n > (size_t)PTRDIFF_MAX ? NULL : malloc(n != 0 ? n : 1);
}
