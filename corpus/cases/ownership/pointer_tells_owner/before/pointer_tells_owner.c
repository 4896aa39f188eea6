/* Whether an object is owned is told by a pointer into it: what a macro gives is never null. */
#include <Python.h>

static PyObject *
first(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *data;
    const void *source = NULL;
    Py_ssize_t size = 0;
    int fast = 0, owned = 0;
    long result;

    if (!PyArg_ParseTuple(args, "O|i:first", &data, &fast))
        return NULL;
    if (PyUnicode_Check(data)) {
        if (fast && PyUnicode_READY(data) == 0 && PyUnicode_KIND(data) == PyUnicode_1BYTE_KIND) {
            source = PyUnicode_1BYTE_DATA(data);
            size = PyUnicode_GET_LENGTH(data);
        }
        else {
            data = PyUnicode_AsASCIIString(data);
            if (data == NULL)
                return NULL;
        }
    }
    else {
        Py_INCREF(data);
    }
    if (source == NULL) {
        if (!PyBytes_Check(data)) {
            Py_DECREF(data);
            PyErr_SetString(PyExc_TypeError, "bytes or text are needed");
            return NULL;
        }
        source = PyBytes_AS_STRING(data);
        size = PyBytes_GET_SIZE(data);
        owned = 1;
    }
    result = size > 0 ? ((const unsigned char *)source)[0] : -1;
    if (owned)
        Py_DECREF(data);
    return PyLong_FromLong(result);
}

/* The last byte, or the object itself if it is none of bytes. */
static PyObject *
last(PyObject *Py_UNUSED(module), PyObject *data)
{
    const char *source = NULL;

    if (PyBytes_Check(data))
        source = PyBytes_AS_STRING(data) + PyBytes_GET_SIZE(data);
    if (source == NULL) {
        Py_INCREF(data);
        return data;
    }
    return PyLong_FromLong(source[-1]);
}

static PyMethodDef pointer_tells_owner_methods[] = {
    {"first", first, METH_VARARGS, NULL},
    {"last", last, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef pointer_tells_owner_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "pointer_tells_owner",
    .m_size = -1,
    .m_methods = pointer_tells_owner_methods,
};

PyMODINIT_FUNC
PyInit_pointer_tells_owner(void)
{
    return PyModule_Create(&pointer_tells_owner_module);
}
