/* HPP_CHARMASK: Py_CHARMASK. */
#define HPP_CHARMASK(c) ((unsigned char)((c) & 0xff))
