/* A macro that leaves the function, another that jumps. */
#include <Python.h>

#define REQUIRE(cond, message)                          \
    do {                                                \
        if (!(cond)) {                                  \
            PyErr_SetString(PyExc_ValueError, message); \
            return NULL;                                \
        }                                               \
    } while (0)

#define TRY(expr) do { if ((expr) == NULL) goto fail; } while (0)

static PyObject *
quotient(PyObject *Py_UNUSED(self), PyObject *args)
{
    long a, b;

    if (!PyArg_ParseTuple(args, "ll:quotient", &a, &b))
        return NULL;
    REQUIRE(b != 0, "zero divisor");
    REQUIRE(a >= 0 && b > 0, "negative");
    return PyLong_FromLong(a / b);
}

static PyObject *
pair(PyObject *Py_UNUSED(self), PyObject *obj)
{
    PyObject *text = NULL, *repr = NULL, *result = NULL;

    TRY(text = PyObject_Str(obj));
    TRY(repr = PyObject_Repr(obj));
    TRY(result = PyTuple_Pack(2, text, repr));
fail:
    Py_XDECREF(text);
    Py_XDECREF(repr);
    return result;
}

static PyMethodDef return_in_macro_methods[] = {
    {"quotient", quotient, METH_VARARGS, NULL},
    {"pair", pair, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef return_in_macro_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "return_in_macro",
    .m_size = -1,
    .m_methods = return_in_macro_methods,
};

PyMODINIT_FUNC
PyInit_return_in_macro(void)
{
    return PyModule_Create(&return_in_macro_module);
}
