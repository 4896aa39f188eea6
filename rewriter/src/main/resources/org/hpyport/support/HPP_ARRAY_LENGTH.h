/* HPP_ARRAY_LENGTH: Py_ARRAY_LENGTH. */
#define HPP_ARRAY_LENGTH(a) (sizeof(a) / sizeof((a)[0]))
