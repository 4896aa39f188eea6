/* hpp_complex_struct: Py_complex. */
typedef struct {
    double real;
    double imag;
} hpp_complex_struct;
