/* requires: none; includes: none */
/* Py_ABS */
#define HPP_ABS(x) ((x) < 0 ? -(x) : (x))
