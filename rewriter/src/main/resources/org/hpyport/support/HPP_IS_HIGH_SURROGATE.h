/* requires: none; includes: none */
/* Py_UNICODE_IS_HIGH_SURROGATE */
#define HPP_IS_HIGH_SURROGATE(c) (0xD800 <= (c) && (c) <= 0xDBFF)
