/* requires: none; includes: none */
/* Py_CHARMASK */
#define HPP_CHARMASK(c) ((unsigned char)((c) & 0xff))
