/* True and False are told from the numbers 1 and 0. */
#include <Python.h>

static PyObject *
name(PyObject *Py_UNUSED(module), PyObject *o)
{
    if (o == Py_True) {
        return PyUnicode_FromString("true");
    }
    if (Py_False == o) {
        return PyUnicode_FromString("false");
    }
    if (o != Py_None && o != Py_True) {
        return PyObject_Str(o);
    }
    return PyUnicode_FromString("null");
}

static PyMethodDef methods[] = {
    {"name", name, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "truth_objects", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC
PyInit_truth_objects(void)
{
    return PyModule_Create(&module);
}
