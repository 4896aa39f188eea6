/* Bytes objects that are made with room for their contents and filled afterwards. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <string.h>

static PyObject *
reversed_bytes(PyObject *Py_UNUSED(self), PyObject *args)
{
    Py_buffer data;
    PyObject *result;
    const char *from;
    char *to;
    Py_ssize_t i;

    if (!PyArg_ParseTuple(args, "y*", &data))
        return NULL;
    from = data.buf;
    result = PyBytes_FromStringAndSize(NULL, data.len);
    if (result == NULL) {
        PyBuffer_Release(&data);
        return NULL;
    }
    to = PyBytes_AS_STRING(result);
    for (i = 0; i < data.len; i++)
        to[i] = from[data.len - 1 - i];
    PyBuffer_Release(&data);
    return result;
}

/* A copy with a line drawn from the first zero on. */
static PyObject *
lined(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *data;
    Py_ssize_t size, length = 0;
    PyObject *none = NULL, *copy;

    if (!PyArg_ParseTuple(args, "y#|O", &data, &size, &none))
        return NULL;
    if (!(copy = PyBytes_FromStringAndSize(NULL, size)))
        return NULL;
    memcpy(PyBytes_AsString(copy), data, (size_t)size);
    while (length < PyBytes_GET_SIZE(copy) && data[length])
        length++;
    if (length == size && none) {
        Py_DECREF(copy);
        Py_INCREF(none);
        return none;
    }
    memset(PyBytes_AsString(copy) + length, '-', (size_t)(size - length));
    return copy;
}

static PyObject *
nothing(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(args))
{
    return PyBytes_FromStringAndSize(NULL, 0);
}

static PyMethodDef bytes_filled_in_methods[] = {
    {"reversed_bytes", reversed_bytes, METH_VARARGS, NULL},
    {"lined", lined, METH_VARARGS, NULL},
    {"nothing", nothing, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef bytes_filled_in_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "bytes_filled_in",
    .m_size = -1,
    .m_methods = bytes_filled_in_methods,
};

PyMODINIT_FUNC
PyInit_bytes_filled_in(void)
{
    return PyModule_Create(&bytes_filled_in_module);
}
