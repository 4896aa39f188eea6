/* A test whose words depend on the version of Python; what it guards stands outside. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
first_byte(PyObject *Py_UNUSED(module), PyObject *args)
{
    const char *data;
    Py_ssize_t length;

#if PY_MAJOR_VERSION >= 3
    if (!PyArg_ParseTuple(args, "y#:first_byte", &data, &length))
#else
    if (!PyArg_ParseTuple(args, "s#:first_byte", &data, &length))
#endif
        return NULL;
    if (length == 0)
        Py_RETURN_NONE;
    return PyLong_FromLong((unsigned char)data[0]);
}

static PyMethodDef condition_by_version_methods[] = {
    {"first_byte", first_byte, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef condition_by_version_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "condition_by_version",
    .m_size = -1,
    .m_methods = condition_by_version_methods,
};

PyMODINIT_FUNC
PyInit_condition_by_version(void)
{
    return PyModule_Create(&condition_by_version_module);
}
