/* requires: none; includes: none */
/* Py_ARRAY_LENGTH: items of an array, not of a pointer. */
#define HPP_ARRAY_LENGTH(array) (sizeof(array) / sizeof((array)[0]))
