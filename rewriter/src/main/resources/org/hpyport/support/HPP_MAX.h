/* requires: none; includes: none */
/* Py_MAX */
#define HPP_MAX(x, y) (((x) > (y)) ? (x) : (y))
