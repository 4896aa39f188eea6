/* requires: none; includes: none */
/* Py_UNICODE_IS_SURROGATE */
#define HPP_IS_SURROGATE(c) (0xD800 <= (c) && (c) <= 0xDFFF)
