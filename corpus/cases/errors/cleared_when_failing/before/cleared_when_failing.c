/* A dict is emptied whether a call failed or not; the exception stays as it is. */
#include <Python.h>

static PyObject *
use(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *call, *memo, *result;

    if (!PyArg_ParseTuple(args, "OO!:use", &call, &PyDict_Type, &memo)) {
        return NULL;
    }
    result = PyObject_CallFunctionObjArgs(call, memo, NULL);
    PyDict_Clear(memo);
    return result;
}

static PyMethodDef methods[] = {
    {"use", use, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "cleared_when_failing", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC
PyInit_cleared_when_failing(void)
{
    return PyModule_Create(&module);
}
