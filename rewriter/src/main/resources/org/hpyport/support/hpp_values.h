/* requires: none; includes: <stdarg.h> */
/* Where a run over a format of Py_BuildValue stands. */
typedef struct {
    const char *format;
    va_list arguments;
} hpp_values;
