/* A float in four bytes. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
packed(PyObject *Py_UNUSED(self), PyObject *args)
{
    double value;
    int little;
    char bytes[4];

    if (!PyArg_ParseTuple(args, "di:packed", &value, &little))
        return NULL;
    if (PyFloat_Pack4(value, bytes, little) < 0)
        return NULL;
    return PyBytes_FromStringAndSize(bytes, 4);
}

static PyMethodDef packed_float_methods[] = {
    {"packed", packed, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef packed_float_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "packed_float",
    .m_size = -1,
    .m_methods = packed_float_methods,
};

PyMODINIT_FUNC
PyInit_packed_float(void)
{
    return PyModule_Create(&packed_float_module);
}
