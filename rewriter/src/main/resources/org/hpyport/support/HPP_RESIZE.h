/* HPP_RESIZE: PyMem_Resize.
   requires: hpp_realloc */
#define HPP_RESIZE(p, type, n)                          \
    ((p) = (size_t)(n) > SIZE_MAX / 2 / sizeof(type)    \
               ? NULL                                   \
               : (type *)hpp_realloc((p), (n) * sizeof(type)))
