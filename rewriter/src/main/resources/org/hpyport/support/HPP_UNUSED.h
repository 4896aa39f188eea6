/* requires: none; includes: none */
/* Py_UNUSED: the name of a parameter that is not used. */
#if defined(__GNUC__) || defined(__clang__)
#define HPP_UNUSED(name) _unused_##name __attribute__((unused))
#else
#define HPP_UNUSED(name) _unused_##name
#endif
