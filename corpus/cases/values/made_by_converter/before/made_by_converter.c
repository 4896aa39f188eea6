/* The unit O& of a format calls a function of the module, which gains a context. */
#include <Python.h>

static PyObject *
from_size(Py_ssize_t *size)
{
    if (*size < 0) {
        PyErr_SetString(PyExc_ValueError, "negative size");
        return NULL;
    }
    return PyLong_FromSsize_t(*size);
}

static PyObject *
pair(PyObject *Py_UNUSED(module), PyObject *o)
{
    Py_ssize_t size = PyLong_AsSsize_t(o);

    if (size == -1 && PyErr_Occurred()) {
        return NULL;
    }
    return Py_BuildValue("OO&", o, from_size, &size);
}

static PyObject *
call(PyObject *Py_UNUSED(module), PyObject *callable)
{
    Py_ssize_t size = 3;

    return PyObject_CallFunction(callable, "(sO&O)", "size", from_size, &size, callable);
}

static PyMethodDef methods[] = {
    {"pair", pair, METH_O, NULL},
    {"call", call, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "made_by_converter", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC
PyInit_made_by_converter(void)
{
    return PyModule_Create(&module);
}
