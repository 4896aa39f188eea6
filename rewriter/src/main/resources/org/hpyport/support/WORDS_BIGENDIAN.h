/* provides: WORDS_BIGENDIAN, DOUBLE_IS_BIG_ENDIAN_IEEE754, DOUBLE_IS_LITTLE_ENDIAN_IEEE754; requires: none; includes: none */
/* The order of bytes, as Python.h had it from pyconfig.h; defined only where it holds. */
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#ifndef WORDS_BIGENDIAN
#define WORDS_BIGENDIAN 1
#endif
#ifndef DOUBLE_IS_BIG_ENDIAN_IEEE754
#define DOUBLE_IS_BIG_ENDIAN_IEEE754 1
#endif
#elif !defined(DOUBLE_IS_LITTLE_ENDIAN_IEEE754)
#define DOUBLE_IS_LITTLE_ENDIAN_IEEE754 1
#endif
