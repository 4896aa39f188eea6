/* A macro that writes whole functions. */
#include <Python.h>

#define UNARY(name, call)                                   \
    static PyObject *                                       \
    name(PyObject *Py_UNUSED(self), PyObject *x)            \
    {                                                       \
        return call(x);                                     \
    }

UNARY(negated, PyNumber_Negative)
UNARY(absolute, PyNumber_Absolute)

static PyMethodDef function_from_macro_methods[] = {
    {"negated", negated, METH_O, NULL},
    {"absolute", absolute, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef function_from_macro_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "function_from_macro",
    .m_size = -1,
    .m_methods = function_from_macro_methods,
};

PyMODINIT_FUNC
PyInit_function_from_macro(void)
{
    return PyModule_Create(&function_from_macro_module);
}
