/* HPP_MAX: Py_MAX. */
#define HPP_MAX(x, y) ((x) > (y) ? (x) : (y))
