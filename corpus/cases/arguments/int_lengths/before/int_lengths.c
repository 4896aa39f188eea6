/* Lengths in int variables, as before Python 3.10, which wants PY_SSIZE_T_CLEAN for them. */
#include <Python.h>

struct Measured {
    int length;
    int guard;
};

static PyObject *
measure(PyObject *Py_UNUSED(self), PyObject *args)
{
    struct Measured measured = {-1, 77};
    const char *data = NULL;

    if (!PyArg_ParseTuple(args, "|s#", &data, &measured.length))
        return NULL;
    return Py_BuildValue("(ii)", measured.length, measured.guard);
}

static PyObject *
add_bytes(PyObject *Py_UNUSED(self), PyObject *args)
{
    const unsigned char *data;
    int size;
    long sum = 0;

    if (!PyArg_ParseTuple(args, "y#", &data, &size))
        return NULL;
    for (int i = 0; i < size; i++)
        sum += data[i];
    return PyLong_FromLong(sum);
}

static PyMethodDef int_lengths_methods[] = {
    {"measure", measure, METH_VARARGS, NULL},
    {"add_bytes", add_bytes, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef int_lengths_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "int_lengths",
    .m_size = -1,
    .m_methods = int_lengths_methods,
};

PyMODINIT_FUNC
PyInit_int_lengths(void)
{
    return PyModule_Create(&int_lengths_module);
}
