/* provides: SIZEOF_DOUBLE, SIZEOF_FLOAT, SIZEOF_INT, SIZEOF_LONG, SIZEOF_LONG_LONG, SIZEOF_SHORT, SIZEOF_SIZE_T, SIZEOF_UINTPTR_T, SIZEOF_VOID_P, SIZEOF_WCHAR_T, SIZEOF__BOOL; requires: none; includes: none */
/* The sizes of C's types in bytes, for conditions as well, as Python.h had them from pyconfig.h. */
#if defined(__SIZEOF_POINTER__)
#ifndef SIZEOF_SHORT
#define SIZEOF_SHORT __SIZEOF_SHORT__
#endif
#ifndef SIZEOF_INT
#define SIZEOF_INT __SIZEOF_INT__
#endif
#ifndef SIZEOF_LONG
#define SIZEOF_LONG __SIZEOF_LONG__
#endif
#ifndef SIZEOF_LONG_LONG
#define SIZEOF_LONG_LONG __SIZEOF_LONG_LONG__
#endif
#ifndef SIZEOF_FLOAT
#define SIZEOF_FLOAT __SIZEOF_FLOAT__
#endif
#ifndef SIZEOF_DOUBLE
#define SIZEOF_DOUBLE __SIZEOF_DOUBLE__
#endif
#ifndef SIZEOF_VOID_P
#define SIZEOF_VOID_P __SIZEOF_POINTER__
#endif
#ifndef SIZEOF_UINTPTR_T
#define SIZEOF_UINTPTR_T __SIZEOF_POINTER__
#endif
#ifndef SIZEOF_SIZE_T
#define SIZEOF_SIZE_T __SIZEOF_SIZE_T__
#endif
#ifndef SIZEOF_WCHAR_T
#define SIZEOF_WCHAR_T __SIZEOF_WCHAR_T__
#endif
#elif defined(_WIN32)
#ifndef SIZEOF_SHORT
#define SIZEOF_SHORT 2
#endif
#ifndef SIZEOF_INT
#define SIZEOF_INT 4
#endif
#ifndef SIZEOF_LONG
#define SIZEOF_LONG 4
#endif
#ifndef SIZEOF_LONG_LONG
#define SIZEOF_LONG_LONG 8
#endif
#ifndef SIZEOF_FLOAT
#define SIZEOF_FLOAT 4
#endif
#ifndef SIZEOF_DOUBLE
#define SIZEOF_DOUBLE 8
#endif
#ifdef _WIN64
#ifndef SIZEOF_VOID_P
#define SIZEOF_VOID_P 8
#endif
#ifndef SIZEOF_UINTPTR_T
#define SIZEOF_UINTPTR_T 8
#endif
#ifndef SIZEOF_SIZE_T
#define SIZEOF_SIZE_T 8
#endif
#else
#ifndef SIZEOF_VOID_P
#define SIZEOF_VOID_P 4
#endif
#ifndef SIZEOF_UINTPTR_T
#define SIZEOF_UINTPTR_T 4
#endif
#ifndef SIZEOF_SIZE_T
#define SIZEOF_SIZE_T 4
#endif
#endif
#ifndef SIZEOF_WCHAR_T
#define SIZEOF_WCHAR_T 2
#endif
#else
#error "The sizes of this compiler's types are not known."
#endif
#ifndef SIZEOF__BOOL
#define SIZEOF__BOOL 1
#endif
