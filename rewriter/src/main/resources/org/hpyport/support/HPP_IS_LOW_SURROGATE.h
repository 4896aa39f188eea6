/* requires: none; includes: none */
/* Py_UNICODE_IS_LOW_SURROGATE */
#define HPP_IS_LOW_SURROGATE(c) (0xDC00 <= (c) && (c) <= 0xDFFF)
