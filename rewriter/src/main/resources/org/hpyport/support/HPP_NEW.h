/* HPP_NEW: PyMem_New.
   requires: hpp_malloc */
#define HPP_NEW(type, n) \
    ((size_t)(n) > SIZE_MAX / 2 / sizeof(type) ? NULL : (type *)hpp_malloc((n) * sizeof(type)))
