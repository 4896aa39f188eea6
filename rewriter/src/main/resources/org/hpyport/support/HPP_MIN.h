/* requires: none; includes: none */
/* Py_MIN */
#define HPP_MIN(x, y) (((x) > (y)) ? (y) : (x))
