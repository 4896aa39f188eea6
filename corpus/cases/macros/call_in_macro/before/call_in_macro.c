/* Function-like macros that stand for C-API expressions. */
#include <Python.h>

#define IS_TEXT(o) (PyUnicode_Check(o) || PyBytes_Check(o))
#define FIRST(t) PyTuple_GET_ITEM((t), 0)
#define NEW_INT(n) PyLong_FromLong((long)(n))
#define FAILED(v) ((v) == -1 && PyErr_Occurred() != NULL)

static PyObject *
kind(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *first;
    long n;

    if (PyTuple_GET_SIZE(args) != 1) {
        PyErr_SetString(PyExc_TypeError, "one argument wanted");
        return NULL;
    }
    first = FIRST(args);
    if (IS_TEXT(first))
        Py_RETURN_NONE;
    n = PyLong_AsLong(first);
    if (FAILED(n))
        return NULL;
    return NEW_INT(n < 0 ? -1 : n > 0);
}

static PyMethodDef call_in_macro_methods[] = {
    {"kind", kind, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef call_in_macro_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "call_in_macro",
    .m_size = -1,
    .m_methods = call_in_macro_methods,
};

PyMODINIT_FUNC
PyInit_call_in_macro(void)
{
    return PyModule_Create(&call_in_macro_module);
}
