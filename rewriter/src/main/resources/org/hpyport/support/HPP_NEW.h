/* requires: hpp_malloc; includes: <stdint.h> */
/* PyMem_New: room for n items, NULL if there is none. */
#define HPP_NEW(type, n)                                                                           \
    (((size_t)(n) > (size_t)PTRDIFF_MAX / sizeof(type))                                            \
         ? (type *)NULL                                                                            \
         : (type *)hpp_malloc((size_t)(n) * sizeof(type)))
