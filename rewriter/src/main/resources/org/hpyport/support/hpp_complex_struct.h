/* requires: none; includes: none */
/* Py_complex */
typedef struct {
    double real;
    double imag;
} hpp_complex_struct;
