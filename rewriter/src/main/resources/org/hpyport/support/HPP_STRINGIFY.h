/* requires: none; includes: none */
/* Py_STRINGIFY: the expansion of the argument as a string literal. */
#define HPP_STRINGIFY_TEXT(x) #x
#define HPP_STRINGIFY(x) HPP_STRINGIFY_TEXT(x)
