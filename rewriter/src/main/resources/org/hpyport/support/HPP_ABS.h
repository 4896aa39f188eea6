/* HPP_ABS: Py_ABS. */
#define HPP_ABS(x) ((x) < 0 ? -(x) : (x))
