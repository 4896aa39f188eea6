/* HPP_UNUSED: Py_UNUSED. */
#define HPP_UNUSED(name) unused_##name __attribute__((unused))
