/* Bytes in and out. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdlib.h>

static PyObject *
reversed_bytes(PyObject *Py_UNUSED(self), PyObject *obj)
{
    const char *data;
    char *copy;
    Py_ssize_t i, n;
    PyObject *result;

    if (!PyBytes_Check(obj)) {
        PyErr_SetString(PyExc_TypeError, "bytes wanted");
        return NULL;
    }
    data = PyBytes_AsString(obj);
    if (data == NULL)
        return NULL;
    n = PyBytes_GET_SIZE(obj);
    copy = PyMem_Malloc((size_t)n + 1);
    if (copy == NULL)
        return PyErr_NoMemory();
    for (i = 0; i < n; i++)
        copy[i] = data[n - 1 - i];
    result = PyBytes_FromStringAndSize(copy, n);
    PyMem_Free(copy);
    return result;
}

static PyObject *
encoded(PyObject *Py_UNUSED(self), PyObject *text)
{
    return PyUnicode_AsUTF8String(text);
}

static PyObject *
until_nul(PyObject *Py_UNUSED(self), PyObject *obj)
{
    char *data;

    if (!(data = PyBytes_AsString(obj)))
        return NULL;
    return PyBytes_FromString(data);
}

static PyMethodDef bytes_values_methods[] = {
    {"reversed_bytes", reversed_bytes, METH_O, NULL},
    {"encoded", encoded, METH_O, NULL},
    {"until_nul", until_nul, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef bytes_values_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "bytes_values",
    .m_size = -1,
    .m_methods = bytes_values_methods,
};

PyMODINIT_FUNC
PyInit_bytes_values(void)
{
    return PyModule_Create(&bytes_values_module);
}
