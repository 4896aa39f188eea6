/* Bytes of the most that may be needed, cut to what was. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
squeeze(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *data;
    Py_ssize_t size, i, used = 0;
    PyObject *result;
    char *out;

    if (!PyArg_ParseTuple(args, "y#", &data, &size))
        return NULL;
    result = PyBytes_FromStringAndSize(NULL, size);
    if (result == NULL)
        return NULL;
    out = PyBytes_AS_STRING(result);
    for (i = 0; i < size; i++) {
        if (data[i] == '!') {
            Py_DECREF(result);
            return PyErr_Format(PyExc_ValueError, "byte %zd", i);
        }
        if (data[i] != ' ')
            out[used++] = data[i];
    }
    if (used < size && _PyBytes_Resize(&result, used) < 0)
        return NULL;
    return result;
}

/* Twice as much as first thought. The result of resizing is not looked at: it is null then. */
static PyObject *
doubled(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *data;
    Py_ssize_t size;
    PyObject *result;

    if (!PyArg_ParseTuple(args, "y#", &data, &size))
        return NULL;
    result = PyBytes_FromStringAndSize(NULL, size);
    if (result == NULL)
        return NULL;
    memcpy(PyBytes_AS_STRING(result), data, size);
    if (_PyBytes_Resize(&result, 2 * size) == 0)
        memcpy(PyBytes_AS_STRING(result) + size, data, size);
    return result;
}

static PyMethodDef bytes_resized_methods[] = {
    {"squeeze", squeeze, METH_VARARGS, NULL},
    {"doubled", doubled, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef bytes_resized_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "bytes_resized",
    .m_size = -1,
    .m_methods = bytes_resized_methods,
};

PyMODINIT_FUNC
PyInit_bytes_resized(void)
{
    return PyModule_Create(&bytes_resized_module);
}
