/* HPP_MIN: Py_MIN. */
#define HPP_MIN(x, y) ((x) > (y) ? (y) : (x))
