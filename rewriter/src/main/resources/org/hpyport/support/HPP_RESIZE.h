/* requires: hpp_realloc; includes: <stdint.h> */
/* PyMem_Resize: assigns NULL to p if there is no room; the old block is then still allocated. */
#define HPP_RESIZE(p, type, n)                                                                     \
    ((p) = ((size_t)(n) > (size_t)PTRDIFF_MAX / sizeof(type))                                      \
               ? (type *)NULL                                                                      \
               : (type *)hpp_realloc((p), (size_t)(n) * sizeof(type)))
